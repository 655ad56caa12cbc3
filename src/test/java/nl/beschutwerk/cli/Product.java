package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.beschutwerk.job.SmallReference;

/** The product in a process of its own, started as the launcher does, with the text that it wrote to the console. */
final class Product {

    /**
     * Starts the process with the default handling of Ctrl-C, because processes that a shell starts in the background ignore
     * it. The call of exec keeps the process id.
     */
    private static final List<String> WITH_CTRL_C =
            List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV or die $!", "--");

    private final Process process;
    private final Path out;
    private final Path err;

    private Product(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the product.
     *
     * @param folder holds the text of the console, {@code var} and {@code retour}
     * @param environment in addition to this process's own
     * @param options of the JVM
     * @param arguments of the command
     */
    static Product start(Path folder, Map<String, String> environment, List<String> options, List<String> arguments)
            throws IOException {
        return start(WITH_CTRL_C, folder, environment, options, arguments);
    }

    /** Starts the product in a shell with another umask than that of these tests. */
    static Product startUnder(String umask, Path folder, List<String> arguments) throws IOException {
        List<String> shell = List.of("sh", "-c", "umask " + umask + " && exec \"$@\"", "sh");
        return start(shell, folder, Map.of(), List.of(), arguments);
    }

    /** Starts the product with a standard output that takes nothing, as on a full disk. */
    static Product startWithFullOutput(Path folder, List<String> arguments) throws IOException {
        List<String> shell = List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh");
        return start(shell, folder, Map.of(), List.of(), arguments);
    }

    private static Product start(
            List<String> starter,
            Path folder,
            Map<String, String> environment,
            List<String> options,
            List<String> arguments)
            throws IOException {
        Path out = Files.createTempFile(Files.createDirectories(folder), "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dbeschutwerk.home=" + folder));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Beschutwerk.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BESCHUTWERK_"));
        builder.environment().put("BESCHUTWERK_VAR", folder.resolve("var").toString());
        builder.environment().putAll(environment);
        return new Product(builder.start(), out, err);
    }

    /** Starts {@code run} over the shipped deliveries into an output folder. */
    static Product run(Path folder, Path output, String... options) throws IOException {
        return start(
                folder,
                Map.of(),
                List.of(options),
                List.of(
                        "run",
                        "--deliveries",
                        Path.of("data", "deliveries").toString(),
                        "--reference",
                        SmallReference.folder().toString(),
                        "--output",
                        output.toString(),
                        "--operator",
                        "de tester"));
    }

    /** Waits for the end of the process, however slow the machine, and returns the exit code. */
    int exitCode() throws Exception {
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES))
                    .as("ended within a quarter of an hour; so far: %s", out())
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until this number of steps have begun, then this number of milliseconds more; returns early if the process ends.
     */
    void awaitSteps(int steps, long millisecondsMore) throws Exception {
        while (process.isAlive() && stepsBegun() < steps) {
            Thread.sleep(5);
        }
        Thread.sleep(millisecondsMore);
    }

    /** Waits until this step of any quarter has begun, or the process has ended. */
    void awaitStep(String step) throws Exception {
        while (process.isAlive() && out().lines().noneMatch(line -> line.startsWith("  " + step + " "))) {
            Thread.sleep(2);
        }
    }

    /** Kills the process after this number of milliseconds, and returns true, unless it has ended by then. */
    boolean killAfter(long milliseconds) throws InterruptedException {
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /** Kills the process as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void pressCtrlC() throws Exception {
        signal("INT");
    }

    /** Asks the process to end, as a scheduler does. */
    void terminate() throws Exception {
        signal("TERM");
    }

    private void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    private long stepsBegun() throws IOException {
        return out().lines()
                .filter(line -> line.matches("  (receive|load|measure|protect|report|seal) .*"))
                .count();
    }

    /** The class path of the shipped product, because the tests' own configuration logs to the console. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
