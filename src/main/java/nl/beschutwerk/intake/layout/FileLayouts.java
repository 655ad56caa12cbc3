package nl.beschutwerk.intake.layout;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.DeliveryKind;

/** All layouts that can be received. */
public final class FileLayouts {

    public static final List<FileLayout> ALL =
            List.of(AdviceLayout.LAYOUT, EmploymentLayout.LAYOUT, PayPeriodLayout.LAYOUT, HeadcountLayout.LAYOUT);

    private FileLayouts() {}

    /** Returns the layouts of the files of a kind of delivery. */
    public static List<FileLayout> of(DeliveryKind kind) {
        return ALL.stream().filter(layout -> layout.kind() == kind).toList();
    }

    /** Returns the layout with this name in the manifest; empty if there is none. */
    public static Optional<FileLayout> ofContent(String content) {
        return ALL.stream().filter(layout -> layout.content().equals(content)).findFirst();
    }
}
