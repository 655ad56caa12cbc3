package nl.beschutwerk.reference;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;

/** Reads {@code publication.yaml} strictly: every key is required, and unknown keys are refused. */
public final class PublicationReader {

    private static final String CONTACT = "contact";
    private static final String LICENCE = "licentie";
    private static final String EXAMPLE = "data/reference/" + PublicationFile.NAME;

    /** Recipients read each text on one line of the first sheet of a workbook, behind words that say what it is. */
    private static final int LONGEST = 80;

    private PublicationReader() {}

    /**
     * Reads the file in a folder of reference data.
     *
     * @throws OperatorMistakeException if the file is missing or unreadable, or a key is missing, unknown or without a text;
     *     the message names the file, the key and what is allowed
     */
    public static PublicationFile read(Path reference) {
        YamlFile yaml = YamlFile.read(
                "publication file",
                EXAMPLE,
                reference.resolve(PublicationFile.NAME),
                "copy " + EXAMPLE + " to that place, and fill in whom recipients can ask and under which licence they"
                        + " receive the figures");
        SettingsSection settings = SettingsSection.of(yaml, List.of(CONTACT, LICENCE));
        return new PublicationFile(settings.line(CONTACT, LONGEST), settings.line(LICENCE, LONGEST), yaml.hash());
    }
}
