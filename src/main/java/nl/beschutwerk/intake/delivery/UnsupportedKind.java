package nl.beschutwerk.intake.delivery;

import java.nio.file.Path;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.intake.layout.FileLayouts;

/** Deliveries whose files have no layout here. */
final class UnsupportedKind {

    private UnsupportedKind() {}

    /** Stops at a kind of delivery that cannot be received. */
    static void refuse(DeliveryKind kind, Path folder) {
        if (FileLayouts.ALL.stream().noneMatch(layout -> layout.kind() == kind)) {
            throw new OperatorMistake("The delivery in " + folder + " is of the kind \"" + kind.code()
                    + "\", which this version cannot receive. Ask the deliverer for headcounts (soort: aantallen).");
        }
    }
}
