package nl.beschutwerk.job.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.PublicationFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;

/** Determines the inputs of a run, by hash. */
public final class RunInputs {

    private RunInputs() {}

    /**
     * The inputs of a release. A file that the manifest names but that does not exist adds nothing; receiving will refuse the
     * delivery because of that file.
     */
    public static ReleaseInputs of(
            InspectedDelivery inspected,
            ReferenceData reference,
            MethodFile method,
            PublicationFile publication,
            List<Release> earlier,
            Optional<Corrected> corrected) {
        List<ReleaseInput> inputs = new ArrayList<>(ofDelivery(inspected));
        inputs.add(new ReleaseInput(ReleaseInput.Kind.REFERENTIE, "referentiegegevens", reference.hash()));
        inputs.add(new ReleaseInput(ReleaseInput.Kind.METHODE, method.method().name(), method.hash()));
        inputs.add(new ReleaseInput(ReleaseInput.Kind.PUBLICATIE, PublicationFile.NAME, publication.hash()));
        for (Release release : earlier) {
            inputs.add(sealed(ReleaseInput.Kind.EERDERE_UITGAVE, release));
        }
        corrected.ifPresent(of -> inputs.add(sealed(ReleaseInput.Kind.VORIGE_VERSIE, of.release())));
        return new ReleaseInputs(inputs);
    }

    /** A text that tells a delivery from every other, by its content. */
    public static String identityOf(InspectedDelivery inspected) {
        return new ReleaseInputs(ofDelivery(inspected)).inputs().toString();
    }

    /** The inputs that are the delivery: its manifest and its files. */
    private static List<ReleaseInput> ofDelivery(InspectedDelivery inspected) {
        OpenedDelivery opened = inspected.opened();
        List<ReleaseInput> inputs = new ArrayList<>();
        inputs.add(new ReleaseInput(ReleaseInput.Kind.LEVERING, OpenedDelivery.MANIFEST, opened.manifestHash()));
        Delivery delivery = opened.delivery();
        if (delivery != null) {
            for (DeliveredFile file : delivery.files()) {
                inspected
                        .sha256(file)
                        .ifPresent(hash -> inputs.add(new ReleaseInput(ReleaseInput.Kind.LEVERING, file.name(), hash)));
            }
        }
        return inputs;
    }

    /** Whether a release that was made from these inputs was made from this delivery. */
    public static boolean isDelivery(InspectedDelivery inspected, ReleaseInputs inputs) {
        return new ReleaseInputs(ofDelivery(inspected)).inputs().equals(inputs.ofKind(ReleaseInput.Kind.LEVERING));
    }

    private static ReleaseInput sealed(ReleaseInput.Kind kind, Release release) {
        Sha256 seal = release.seal();
        if (seal == null) {
            throw new IllegalArgumentException(release.label() + " is not sealed");
        }
        return new ReleaseInput(kind, release.label(), seal);
    }
}
