package nl.beschutwerk.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code release.json}: the inputs of a release and its files, for everyone who receives it. Only
 * its two times ({@code gemaakt}) differ between two runs with the same inputs, code and reason of correction. It does not
 * contain the state of the release, so approval changes no byte.
 */
public final class ReleaseManifest {

    /** The name of the file in the folder of the release. */
    public static final String FILE_NAME = "release.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReleaseManifest() {}

    /** The files that the manifest lists: all except the manifest itself. */
    public static List<ReleaseFile> listed(List<ReleaseFile> files) {
        return files.stream().filter(file -> !file.path().equals(FILE_NAME)).toList();
    }

    /** One hash over the names and contents of all listed files: two releases with the same seal have the same files. */
    public static Sha256 seal(List<ReleaseFile> files) {
        return Sha256.ofText(listed(files).stream()
                .map(file -> file.hash() + " " + file.path())
                .collect(Collectors.joining("\n")));
    }

    /**
     * The text of the manifest, in UTF-8 with line feeds.
     *
     * @param protection what the audit of the files found
     * @param correction the section about the version that is corrected; empty for a first version
     */
    public static String text(
            Release release,
            ProtectionStatement protection,
            ReleaseInputs inputs,
            Map<String, Object> correction,
            List<ReleaseFile> files,
            Instant sealedAt) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("kwartaal", release.quarter().toString());
        manifest.put("versie", release.version());
        manifest.put("peildatum", release.quarter().referenceDate().toString());
        manifest.put("soort", release.deliveryKind().code());
        manifest.put("synthetisch", release.synthetic());
        if (release.synthetic()) {
            manifest.put("let_op", "SYNTHETISCHE GEGEVENS: deze cijfers zijn verzonnen");
        }
        manifest.put("methode", release.method());
        manifest.put(ProtectionStatement.SECTION, protection.section());
        manifest.put("codeversie", release.codeVersion());
        if (!correction.isEmpty()) {
            manifest.put("correctie", correction);
        }
        manifest.put(
                "invoer",
                inputs.inputs().stream().map(ReleaseManifest::describe).toList());
        manifest.put("invoer_sha256", inputs.hash().hex());
        manifest.put(
                "bestanden",
                listed(files).stream().map(ReleaseManifest::describe).toList());
        manifest.put("zegel_sha256", seal(files).hex());
        manifest.put("gemaakt", made(release, sealedAt));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(manifest) + "\n";
    }

    private static Map<String, Object> describe(ReleaseInput input) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("soort", input.kind().code());
        described.put("naam", input.name());
        described.put("sha256", input.hash().hex());
        return described;
    }

    private static Map<String, Object> describe(ReleaseFile file) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("naam", file.path());
        described.put("bytes", file.bytes());
        described.put("sha256", file.hash().hex());
        return described;
    }

    /** Formats a time in seconds. Both times are truncated, so that their order cannot change. */
    private static String inSeconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> made(Release release, Instant sealedAt) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("begonnen", inSeconds(release.begunAt()));
        made.put("verzegeld", inSeconds(sealedAt));
        return made;
    }
}
