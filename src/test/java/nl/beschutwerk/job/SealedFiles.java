package nl.beschutwerk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.domain.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files that a run left on disk, as a recipient would. */
public final class SealedFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PACKED = Pattern.compile(".*[.](xlsx|ods|zip)");

    private SealedFiles() {}

    /** SHA-256 of every file below a folder, by its path. */
    public static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            hashes.put(name(folder, file), Sha256.ofFile(file).hex());
        }
        return hashes;
    }

    /** The same, but for a manifest the hash of its content without the times of the run. */
    public static SortedMap<String, String> hashesButForTimes(Path folder) throws IOException {
        SortedMap<String, String> hashes = hashes(folder);
        for (Path file : files(folder)) {
            if (file.endsWith("release.json")) {
                ObjectNode manifest = (ObjectNode) JSON.readTree(Files.readString(file));
                manifest.remove("gemaakt");
                hashes.put(name(folder, file), manifest.toString());
            }
        }
        return hashes;
    }

    /** The time of the last change of every file and folder. */
    public static SortedMap<String, FileTime> times(Path folder) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                times.put(name(folder, path), Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    /** The files that {@code release.json} lists, with their hashes. */
    public static SortedMap<String, String> listed(Path release) throws IOException {
        SortedMap<String, String> listed = new TreeMap<>();
        for (JsonNode file :
                JSON.readTree(Files.readString(release.resolve("release.json"))).get("bestanden")) {
            listed.put(file.get("naam").asString(), file.get("sha256").asString());
        }
        return listed;
    }

    /** The seal that a manifest names. */
    public static String seal(Path release) throws IOException {
        return JSON.readTree(Files.readString(release.resolve("release.json")))
                .get("zegel_sha256")
                .asString();
    }

    /** The rows of {@code cijfers.csv}, header first. */
    public static List<String> figures(Path release) throws IOException {
        return Files.readAllLines(release.resolve("opendata").resolve("cijfers.csv"));
    }

    /** The national row of an indicator without breakdown: value, unit, statuses and reason. */
    public static String national(Path release, String indicator) throws IOException {
        return figures(release).stream()
                .filter(row -> row.contains(",land,NL,Nederland," + indicator + ",totaal,totaal,"))
                .map(row -> row.substring(row.indexOf(",totaal,totaal,") + ",totaal,totaal,".length()))
                .reduce((one, other) -> {
                    throw new AssertionError(indicator + " stands there twice");
                })
                .orElseThrow(() -> new AssertionError(indicator + " does not stand there"));
    }

    /** The text of every file of a release; archives and workbooks are unpacked, and each part is listed separately. */
    public static SortedMap<String, String> texts(Path release) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(release)) {
            try (InputStream content = Files.newInputStream(file)) {
                addTexts(name(release, file), content, texts);
            }
        }
        return texts;
    }

    private static void addTexts(String name, InputStream content, SortedMap<String, String> texts) throws IOException {
        if (!PACKED.matcher(name).matches()) {
            texts.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8));
            return;
        }
        // Closing it would close the archive that it is in.
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            addTexts(name + "!" + part.getName(), zip, texts);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return new ArrayList<>(tree.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString();
    }
}
