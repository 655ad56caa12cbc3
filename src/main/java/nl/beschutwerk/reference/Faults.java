package nl.beschutwerk.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in a reference set, so that it can be reported together. */
final class Faults {

    private final List<ReferenceFault> found = new ArrayList<>();
    private final Set<ReferenceFile> faultyFiles = EnumSet.noneOf(ReferenceFile.class);

    void add(ReferenceFile file, long line, String text) {
        found.add(new ReferenceFault(file.fileName(), line, text));
        faultyFiles.add(file);
    }

    void addForFile(ReferenceFile file, String text) {
        add(file, 0, text);
    }

    /** Whether these files are sound so far: what follows from a missing row is not worth reporting beside it. */
    boolean noneIn(ReferenceFile... files) {
        return List.of(files).stream().noneMatch(faultyFiles::contains);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<ReferenceFault> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
