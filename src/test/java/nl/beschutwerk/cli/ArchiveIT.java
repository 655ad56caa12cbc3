package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.beschutwerk.domain.Sha256;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The archive for a server, unpacked: it is whole, it says what is in it, and it runs with a Java runtime alone. Only the
 * profile {@code dist} makes the archive.
 */
@Tag("archive")
class ArchiveIT {

    private static final Path ARCHIVE = Path.of(System.getProperty("archive", "target/archive.tar.gz"));

    /** What a Java runtime does not have, and what no server needs. */
    private static final Set<String> NOT_ON_A_SERVER =
            Set.of("mvn", "mvnDebug", "git", "javac", "jar", "jlink", "jshell", "javadoc");

    @TempDir
    static Path folder;

    private static final List<TarArchiveEntry> ENTRIES = new ArrayList<>();
    private static Path program;
    private static Path path;

    @BeforeAll
    static void unpack() throws Exception {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(ARCHIVE)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                ENTRIES.add(entry);
            }
        }
        assertThat(run(Map.of(), folder, List.of("tar", "-xf", ARCHIVE.toString()))
                        .code())
                .isZero();
        program = folder.resolve(ENTRIES.get(0).getName());
        path = Files.createDirectory(folder.resolve("path"));
        for (String place : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
            for (Path tool : listed(Path.of(place))) {
                Path link = path.resolve(tool.getFileName());
                if (!NOT_ON_A_SERVER.contains(link.getFileName().toString()) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, tool);
                }
            }
        }
        Files.deleteIfExists(path.resolve("java"));
        Files.createSymbolicLink(path.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void checksumsHoldForTheArchiveAndForEveryFileInIt() throws Exception {
        String name = ARCHIVE.getFileName().toString();
        List<String> beside =
                Files.readAllLines(ARCHIVE.resolveSibling(name.replaceFirst("\\.tar\\.gz$", "") + ".sha256"));

        assertThat(beside).contains(Sha256.ofFile(ARCHIVE).hex() + " *" + name);
        Said said = run(Map.of(), program, List.of("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"));
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        List<String> summed = Files.readAllLines(program.resolve("SHA256SUMS")).stream()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .toList();
        assertThat(summed).containsExactlyInAnyOrderElementsOf(files(program));
    }

    /** Owners, modes, times and order are not those of the machine that built it, so that a second build has the same bytes. */
    @Test
    void nothingOfTheMachineThatBuiltItIsInIt() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.getLongUserId() + entry.getLongGroupId())
                        .isZero())
                .allSatisfy(entry -> assertThat(entry.getLastModifiedTime().toInstant())
                        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z")))
                .allSatisfy(entry -> assertThat(entry.getMode() & 0777)
                        .isEqualTo(entry.isDirectory() || entry.getName().endsWith("/jobs/beschutwerk") ? 0755 : 0644));
        assertThat(ENTRIES.stream().filter(TarArchiveEntry::isFile).map(TarArchiveEntry::getName))
                .filteredOn(name -> !name.endsWith("/jobs/beschutwerk"))
                // Folder by folder: the files of "json" stand before "json.md".
                .isSortedAccordingTo(Comparator.comparing(name -> name.replace('/', '\0')));
    }

    @Test
    void theBillOfMaterialsNamesEveryLibrary() throws Exception {
        JsonNode bill = JsonMapper.shared().readTree(Files.readAllBytes(program.resolve("bom.json")));
        Set<String> named = new TreeSet<>();
        bill.path("components")
                .forEach(component -> named.add(component.path("name").asString() + "-"
                        + component.path("version").asString() + ".jar"));

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(named).containsAll(files(program.resolve("app/lib")));
        assertThat(ARCHIVE.resolveSibling(
                        ARCHIVE.getFileName().toString().replaceFirst("\\.tar\\.gz$", "") + ".cdx.json"))
                .hasSameBinaryContentAs(program.resolve("bom.json"));
    }

    /** With what it makes in a folder of its own, so that the next version can be unpacked beside it. */
    @Test
    void aJavaRuntimeAloneMakesARelease() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(run(
                                Map.of(),
                                home,
                                List.of("cp", "-R", program.resolve("data").toString(), "."))
                        .code())
                .isZero();
        List<String> before = files(program);

        assertThat(launch(home, "--help").out()).contains("Usage: beschutwerk");
        assertThat(launch(home, "--version").out()).matches("beschutwerk \\d\\S+\\+[0-9a-f]{7,}\\+?\\s+");
        Said made = launch(home, "run", "--quarter", "2024-Q4", "--operator", "de tester");

        assertThat(made.code()).as(made.out() + made.err()).isZero();
        assertThat(made.out()).contains("2024-Q4 v1   made").doesNotContain("Building");
        assertThat(home.resolve("output/2024-Q4/v1/excel/beschut-werk-2024-Q4-nederland.xlsx"))
                .isNotEmptyFile();
        assertThat(home.resolve("var/log")).isDirectoryContaining("glob:**/beschutwerk-20*.log");
        assertThat(files(program)).isEqualTo(before);
        Said verified = launch(home, "verify");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }

    private static Said launch(Path home, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(program.resolve("jobs/beschutwerk").toString()));
        command.addAll(List.of(arguments));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        return run(Map.of("BESCHUTWERK_HOME", home.toString(), "PATH", path.toString()), elsewhere, command);
    }

    private record Said(int code, String out, String err) {}

    private static Said run(Map<String, String> environment, Path directory, List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BESCHUTWERK_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
    }

    /** The files below a folder, as they are in an archive; without the list of their checksums. */
    private static List<String> files(Path top) throws IOException {
        try (Stream<Path> found = Files.walk(top)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .filter(name -> !name.equals("SHA256SUMS"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> listed(Path place) {
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(Files::isExecutable).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
