package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.SealedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product on a disk that is really full, for releases, database and log. However little space there is, a command ends with
 * a message and leaves nothing incomplete; with space, the same commands end in the same bytes. Only root may mount such a
 * small disk; {@code FullDiskHandlingIT} does not need one.
 */
@Tag("slow")
class FullDiskIT {

    private static final int MIB = 1 << 20;
    private static final int DISK_MIB = 400;
    private static final List<Integer> ROOM_KIB = List.of(0, 400, 3_000, 12_000);

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk.toString()) == 0,
                "A small disk can be mounted by root alone");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskLeavesNothingHalfMadeAndARetryGivesTheSameBytes() throws Exception {
        Path calm = folder.resolve("calm");
        for (List<String> command : commands(calm)) {
            Product product = Product.start(calm, Map.of(), List.of(), command);
            assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        }
        List<Integer> codes = new ArrayList<>();
        Path home = disk.resolve("home");
        // The server is set up with enough space. Without it, the command says so before it begins, and leaves nothing.
        Product status =
                start(home, List.of("status", "--output", home.resolve("output").toString()));
        assertThat(status.exitCode()).as(status.out() + status.err()).isZero();
        for (List<String> command : commands(home)) {
            for (int room : ROOM_KIB) {
                leaveRoom(room);
                codes.add(endsInOrder(home, command));
            }
            Files.delete(ballast());
            Product product = start(home, command);
            assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        }

        assertThat(codes).contains(ExitCode.DISK_FULL.code(), ExitCode.OK.code());
        assertThat(results(home)).isEqualTo(results(calm));
    }

    /** Checks that a command ended well, or reported the lack of space, and returns its exit code. */
    private int endsInOrder(Path home, List<String> command) throws Exception {
        Product product = start(home, command);
        int code = product.exitCode();
        String said = product.out() + product.err();
        assertThat(code).as(command.get(0) + ": " + said).isIn(ExitCode.OK.code(), ExitCode.DISK_FULL.code());
        if (code != ExitCode.OK.code()) {
            assertThat(said).contains("disk is full");
        }
        for (String place : List.of("output", "published")) {
            assertThat(home.resolve(place).resolve(".work")).as(said).doesNotExist();
        }
        for (String release :
                List.of("output/2023-Q4/v1", "output/2024-Q4/v1", "output/2023-Q4/v2", "published/2023-Q4")) {
            if (Files.exists(home.resolve(release))) {
                SortedMap<String, String> files = SealedFiles.hashes(home.resolve(release));
                files.remove("release.json");
                assertThat(files).isEqualTo(SealedFiles.listed(home.resolve(release)));
            }
        }
        return code;
    }

    private List<List<String>> commands(Path home) throws IOException {
        Path deliveries = folder.resolve("deliveries");
        for (String quarter : List.of("2023-Q4", "2024-Q4")) {
            copy(Path.of("data", "deliveries", quarter), deliveries.resolve(quarter), "");
        }
        copy(Path.of("data", "deliveries", "2023-Q4"), folder.resolve("better"), "9387");
        String output = home.resolve("output").toString();
        List<String> inputs = List.of("--output", output, "--reference", "data/reference", "--operator", "de tester");
        return List.of(
                with(inputs, "run", "--deliveries", deliveries.toString()),
                with(
                        inputs,
                        "correct",
                        "--quarter",
                        "2023-Q4",
                        "--reason",
                        "UWV heeft de levering verbeterd",
                        "--delivery",
                        folder.resolve("better").toString()),
                List.of(
                        "approve",
                        "--quarter",
                        "2023-Q4",
                        "--output",
                        output,
                        "--published",
                        home.resolve("published").toString()));
    }

    private static List<String> with(List<String> inputs, String... command) {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(inputs);
        return whole;
    }

    /** Copies a delivery, with one number raised by one, or unchanged. */
    private static void copy(Path from, Path to, String raised) throws IOException {
        Files.createDirectories(to);
        String rows = Files.readString(from.resolve("aantallen.csv"));
        String manifest = Files.readString(from.resolve("levering.json"));
        String changed = raised.isEmpty() ? rows : rows.replace(raised, String.valueOf(Integer.parseInt(raised) + 1));
        Files.writeString(to.resolve("aantallen.csv"), changed);
        manifest = manifest.replace(
                Sha256.ofFile(from.resolve("aantallen.csv")).hex(),
                Sha256.ofFile(to.resolve("aantallen.csv")).hex());
        if (!raised.isEmpty()) {
            manifest = manifest.replace(": " + raised, ": " + (Integer.parseInt(raised) + 1));
        }
        Files.writeString(to.resolve("levering.json"), manifest);
    }

    /** Starts a command whose console is not written to the full disk. */
    private Product start(Path home, List<String> command) throws IOException {
        return Product.start(
                folder.resolve("console"),
                Map.of("BESCHUTWERK_VAR", home.resolve("var").toString()),
                List.of("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))),
                command);
    }

    private Path ballast() {
        return disk.resolve("ballast");
    }

    private void leaveRoom(int kib) throws IOException {
        Files.deleteIfExists(ballast());
        long surplus = Files.getFileStore(disk).getUsableSpace() - kib * 1024L;
        byte[] zeros = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (long written = 0; written < surplus; written += zeros.length) {
                out.write(zeros, 0, (int) Math.min(zeros.length, surplus - written));
            }
        }
    }

    private static SortedMap<String, String> results(Path home) throws IOException {
        SortedMap<String, String> results = SealedFiles.hashesButForTimes(home.resolve("output"));
        SealedFiles.hashesButForTimes(home.resolve("published"))
                .forEach((path, hash) -> results.put("published/" + path, hash));
        return results;
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
