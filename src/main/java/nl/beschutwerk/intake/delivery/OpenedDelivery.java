package nl.beschutwerk.intake.delivery;

import java.security.MessageDigest;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder as it was opened: a delivery, or what is wrong with its manifest.
 *
 * @param name of the delivery, or of its folder while the manifest cannot be relied on
 * @param quarter of the delivery; with a faulty manifest the one asked for, null when none was
 * @param delivery null with a faulty manifest
 * @param manifestIdentity tells one manifest, or the lack of one, from another
 * @param faults Dutch sentences; empty when there is a delivery
 * @param holdsCitizenNumber whether the faults are that citizen service numbers may stand in the manifest
 */
public record OpenedDelivery(
        String name,
        @Nullable Quarter quarter,
        @Nullable Delivery delivery,
        String manifestIdentity,
        List<String> faults,
        boolean holdsCitizenNumber) {

    public static final String MANIFEST = Manifest.FILE_NAME;

    public OpenedDelivery {
        faults = List.copyOf(faults);
    }

    /** Whether it tells of invented people; a delivery whose manifest cannot be relied on does not say so. */
    public boolean synthetic() {
        return delivery != null && delivery.synthetic();
    }

    /** The checksum of {@code levering.json} itself; where none could be relied on, that of what stands in its place. */
    public Sha256 manifestHash() {
        return delivery != null && delivery.withManifest()
                ? new Sha256(manifestIdentity)
                : Sha256.ofText(manifestIdentity);
    }

    static OpenedDelivery told(Delivery delivery, byte[] manifest) {
        return new OpenedDelivery(delivery.name(), delivery.quarter(), delivery, identity(manifest), List.of(), false);
    }

    /** Without a manifest, name and quarter are part of the identity: the same files in two folders are two deliveries. */
    static OpenedDelivery withoutManifest(Delivery delivery) {
        String identity = "no manifest: " + delivery.name() + " " + delivery.quarter();
        return new OpenedDelivery(delivery.name(), delivery.quarter(), delivery, identity, List.of(), false);
    }

    static OpenedDelivery faulty(String name, @Nullable Quarter asked, byte[] manifest, List<String> faults) {
        return faulty(name, asked, manifest, faults, false);
    }

    static OpenedDelivery holdsCitizenNumber(
            String name, @Nullable Quarter asked, byte[] manifest, List<String> faults) {
        return faulty(name, asked, manifest, faults, true);
    }

    private static OpenedDelivery faulty(
            String name, @Nullable Quarter asked, byte[] manifest, List<String> faults, boolean holdsCitizenNumber) {
        String identity = "faulty: " + name + " " + asked + " " + identity(manifest);
        return new OpenedDelivery(name, asked, null, identity, faults, holdsCitizenNumber);
    }

    private static String identity(byte[] manifest) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(manifest);
        return Sha256.of(digest).hex();
    }
}
