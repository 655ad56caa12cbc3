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

/** Which parts a part of a workbook refers to. Those outside the workbook are as if they were not there. */
final class Relationships {

    /** A reference, by its id and the last word of its type, such as {@code worksheet}. */
    private record Reference(String id, String type, String part) {}

    private final List<Reference> references;

    private Relationships(List<Reference> references) {
        this.references = references;
    }

    /** Those of a part; of the workbook as a whole where the part is the empty string. */
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

    /** The only part that references of a type lead to, be there one or more; empty when there is none. */
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

    /** The part that an id of a type refers to; empty when it refers to something else, or to something outside. */
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
