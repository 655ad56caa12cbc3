package nl.beschutwerk.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.reference.map.MapFormat;

/** Collects the faults in a reference set, so that they can be reported together. */
final class Faults {

    private final List<ReferenceFault> found = new ArrayList<>();
    private final Set<ReferenceFile> faultyFiles = EnumSet.noneOf(ReferenceFile.class);

    void add(ReferenceFile file, long line, String text) {
        found.add(new ReferenceFault(file.fileName(), line, text));
        faultyFiles.add(file);
    }

    /** Adds a fault in a map, which other files are not checked against. */
    void addForMap(MapFormat map, long line, String text) {
        found.add(new ReferenceFault(map.fileName(), line, text));
    }

    void addForFile(ReferenceFile file, String text) {
        add(file, 0, text);
    }

    /** Whether these files have no faults so far. Faults that merely follow from a missing row are not worth reporting. */
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
