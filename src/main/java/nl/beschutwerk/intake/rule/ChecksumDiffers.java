package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code controlesom-afwijkend}. */
public final class ChecksumDiffers extends FindingRule {

    public ChecksumDiffers() {
        super(FindingCode.CONTROLESOM_AFWIJKEND, "De controlesom van een bestand is anders dan in levering.json.");
    }

    public Finding finding(String file) {
        return onFile(
                file,
                "De inhoud van dit bestand past niet bij de controlesom (sha256) in levering.json. Waarschijnlijk is het bestand "
                        + "later veranderd of niet goed overgekomen. Maak levering.json opnieuw, of lever het bestand opnieuw aan.");
    }
}
