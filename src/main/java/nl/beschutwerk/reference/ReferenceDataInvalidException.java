package nl.beschutwerk.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;

/** A reference set has faults. The message lists the faults of all files together, each with its file and line. */
public final class ReferenceDataInvalidException extends OperatorMistakeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<ReferenceFault> faults;

    ReferenceDataInvalidException(Path directory, List<ReferenceFault> faults) {
        super(message(directory, faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults, including those that do not fit in the message, ordered by file and line. */
    public List<ReferenceFault> faults() {
        return faults;
    }

    private static String message(Path directory, List<ReferenceFault> faults) {
        String listed =
                faults.stream().limit(SHOWN).map(fault -> "\n  " + fault).collect(Collectors.joining());
        String rest = faults.size() > SHOWN ? "\n  ... and " + (faults.size() - SHOWN) + " more" : "";
        return "The reference data in " + directory + " cannot be used: "
                + (faults.size() == 1 ? "there is 1 fault." : "there are " + faults.size() + " faults.") + listed + rest
                + "\nCorrect these lines and start again; README.md in data/reference explains the files.";
    }
}
