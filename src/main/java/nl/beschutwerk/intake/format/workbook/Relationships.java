package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts that a part of a workbook refers to. References to targets outside the workbook are ignored. */
final class Relationships {

    /** A reference, with its id and the last segment of its type, such as {@code worksheet}. */
    private record Reference(String id, String type, String part) {}

    private final List<Reference> references;

    private Relationships(List<Reference> references) {
        this.references = references;
    }

    /** Reads the references of a part; an empty string means the workbook as a whole. */
    static Relationships of(Parts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Optional<InputStream> stream = parts.find(folder + "_rels/" + part.substring(slash) + ".rels");
        List<Reference> references = new ArrayList<>();
        if (stream.isPresent()) {
            try (XmlPart xml = XmlPart.open(stream.get(), "Relationships")) {
                while (xml.nextChild(1)) {
                    if (references.size() > WorkbookLimits.MAX_SHEETS) {
                        throw WorkbookFault.unsafe();
                    }
                    if (!"External".equalsIgnoreCase(xml.attribute("TargetMode"))) {
                        String type = xml.require("Type");
                        references.add(new Reference(
                                xml.require("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolve(folder, Parts.withSlashes(xml.require("Target")))));
                    }
                }
                xml.finish();
            }
        }
        return new Relationships(references);
    }

    /**
     * Returns the part that all references of a type point to; empty if there is no such reference.
     *
     * @throws IOException if they point to different parts
     */
    Optional<String> ofType(String type) throws IOException {
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        references.stream()
                .filter(one -> one.type().equals(type))
                .map(Reference::part)
                .forEach(found::add);
        if (found.size() > 1) {
            throw WorkbookFault.unsafe();
        }
        return found.stream().findFirst();
    }

    /**
     * Returns the part that a reference with this id and type points to; empty if the reference has another type or points
     * outside the workbook.
     */
    Optional<String> ofId(@Nullable String id, String type) {
        return references.stream()
                .filter(one -> one.id().equals(id) && one.type().equals(type))
                .map(Reference::part)
                .findFirst();
    }

    private static String resolve(String folder, String target) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    throw WorkbookFault.unsafe();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
