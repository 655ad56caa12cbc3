package nl.beschutwerk.job.making;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.PublicationFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseRegister;

/**
 * One attempt at one version of a quarter, with everything that its steps need.
 *
 * @param version the version that is being made
 * @param inspected the delivery, or what is wrong with its manifest
 * @param reference areas and targets
 * @param method the choices
 * @param publication whom recipients can ask, and under which licence they receive the figures
 * @param earlier current releases of the earlier quarters, oldest first, which the new release shows and is compared with
 * @param others versions of other quarters that people may know, on which depends what is hidden
 * @param corrected the version that is corrected, and why; empty for a first version
 * @param inputs the hashes of all of these, which identify what is made
 * @param folder the folder for the files
 * @param operator the person who runs the command
 */
public record QuarterRun(
        Quarter quarter,
        int version,
        InspectedDelivery inspected,
        ReferenceData reference,
        MethodFile method,
        PublicationFile publication,
        List<Release> earlier,
        List<Release> others,
        Optional<Corrected> corrected,
        ReleaseInputs inputs,
        ReleaseFolder folder,
        String operator) {

    public QuarterRun {
        earlier = List.copyOf(earlier);
        others = List.copyOf(others);
    }

    /**
     * Creates a run with the other releases as they are at this moment.
     *
     * @param output the folder in which releases are sealed
     */
    public static QuarterRun now(
            ReleaseRegister register,
            Quarter quarter,
            int version,
            InspectedDelivery inspected,
            ReferenceData reference,
            MethodFile method,
            PublicationFile publication,
            Optional<Corrected> corrected,
            Path output,
            String operator) {
        List<Release> earlier = register.currentBefore(
                quarter, inspected.opened().synthetic(), method.method().disclosureThreshold());
        return new QuarterRun(
                quarter,
                version,
                inspected,
                reference,
                method,
                publication,
                earlier,
                register.knownOfOtherQuarters(quarter, inspected.opened().synthetic()),
                corrected,
                RunInputs.of(inspected, reference, method, publication, earlier, corrected),
                new ReleaseFolder(output, quarter, version),
                operator);
    }

    /** The folder of the delivery, as the operator named it. */
    public Path deliveryFolder() {
        return inspected.folder();
    }

    /** The delivery, or what is wrong with its manifest. */
    public OpenedDelivery opened() {
        return inspected.opened();
    }

    /**
     * The delivery. A run with a faulty manifest is refused before this method is called.
     *
     * @throws IllegalStateException if the manifest is faulty
     */
    public Delivery delivery() {
        Delivery delivery = opened().delivery();
        if (delivery == null) {
            throw new IllegalStateException("The manifest of " + opened().name() + " is faulty");
        }
        return delivery;
    }

    /** The current release of an earlier quarter, if there is one. */
    Optional<Release> earlier(Quarter wanted) {
        return earlier.stream()
                .filter(release -> release.quarter().equals(wanted))
                .findFirst();
    }

    /** Such as {@code 2024-Q4 v1}. */
    public String label() {
        return quarter + " v" + version;
    }

    /**
     * The data about a run that a release records besides its inputs: the code version, the operator, the folder of the
     * delivery, and the reason of a correction. Two attempts at the same instance may differ in these.
     */
    String recorded() {
        return String.join(
                "\n",
                CodeVersion.text(),
                operator,
                deliveryFolder().toAbsolutePath().normalize().toString(),
                corrected.map(one -> one.release().label() + " " + one.reason()).orElse(""));
    }
}
