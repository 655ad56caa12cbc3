package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code controlesom-afwijkend}. */
public final class ChecksumDiffers extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("controlesom-afwijkend", Severity.WEIGERING);

    public ChecksumDiffers() {
        super(CODE, "De controlesom van een bestand is anders dan in levering.json.");
    }

    public Finding finding(String file) {
        return onFile(
                file,
                "De inhoud van dit bestand past niet bij de controlesom (sha256) in levering.json. Waarschijnlijk is het bestand "
                        + "later veranderd of niet goed overgekomen. Maak levering.json opnieuw, of lever het bestand opnieuw aan.");
    }
}
