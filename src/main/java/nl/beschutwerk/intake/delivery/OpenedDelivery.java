package nl.beschutwerk.intake.delivery;

import java.security.MessageDigest;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The result of opening a folder: a delivery, or the faults of its manifest.
 *
 * @param name of the delivery; the name of its folder if the manifest is faulty
 * @param quarter of the delivery; if the manifest is faulty, the quarter asked for, or null if none was
 * @param delivery null if the manifest is faulty
 * @param manifestIdentity text that identifies the manifest, or the absence of one
 * @param faults Dutch sentences; empty if there is a delivery
 * @param holdsCitizenNumber whether the faults are that the manifest may contain citizen service numbers
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

    /** Returns whether the delivery is about synthetic persons; false if the manifest is faulty. */
    public boolean synthetic() {
        return delivery != null && delivery.synthetic();
    }

    /**
     * Returns the checksum of {@code levering.json}; without a valid manifest, the checksum of the text that identifies the
     * delivery instead.
     */
    public Sha256 manifestHash() {
        return delivery != null && delivery.withManifest()
                ? new Sha256(manifestIdentity)
                : Sha256.ofText(manifestIdentity);
    }

    static OpenedDelivery ofManifest(Delivery delivery, byte[] manifest) {
        return new OpenedDelivery(delivery.name(), delivery.quarter(), delivery, identity(manifest), List.of(), false);
    }

    /**
     * Without a manifest, name and quarter are part of the identity, so that the same files in two folders are two
     * deliveries.
     */
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
