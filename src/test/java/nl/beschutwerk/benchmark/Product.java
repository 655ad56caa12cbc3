package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real product, started by its own launcher with the launcher's own settings, in a folder of its own. */
final class Product {

    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int PAUSE = 10;
    private static final String GC_LOG = "gc.log";
    private static final String CONSOLE = "console.txt";
    private static final int STOPPED_BY_TERM = 143;

    private final Path launcher;
    private final Path folder;
    private final List<String> javaOptions = new ArrayList<>();

    /**
     * Prepares the product to run in a folder.
     *
     * @param home the project's folder
     * @param folder for its database, its releases and its console
     */
    Product(Path home, Path folder) {
        this.launcher = home.resolve("jobs").resolve("beschutwerk");
        this.folder = folder;
        // Relative to the folder in which the process starts, because the launcher splits its options at spaces.
        javaOptions.add("-Dbeschutwerk.home=.");
        javaOptions.add("-Xlog:gc,gc+heap+exit:file=" + GC_LOG);
    }

    /** Makes the next runs record a profile into this file in the folder. */
    void record(String file) {
        javaOptions.add("-XX:StartFlightRecording=filename=" + file + ",settings=profile");
        // Deep enough to include the callers of the library that writes workbooks.
        javaOptions.add("-XX:FlightRecorderOptions=stackdepth=256");
    }

    /**
     * Makes a release, and returns the time and the memory that it took.
     *
     * @throws IllegalStateException when it fails
     */
    Map<Quantity, Long> run(String... arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(arguments);
        CompletableFuture<Long> end = process.onExit().thenApply(ended -> System.nanoTime());
        long resident = 0;
        while (!process.waitFor(PAUSE, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, highWater(process.pid()));
        }
        require(process.exitValue() == 0, process);
        GcLog heap = GcLog.of(Files.readAllLines(folder.resolve(GC_LOG)));
        Map<Quantity, Long> measured = new EnumMap<>(Quantity.class);
        measured.put(Quantity.WHOLE_RUN, TimeUnit.NANOSECONDS.toMillis(end.join() - begin));
        measured.put(Quantity.PEAK_HEAP, heap.peak());
        measured.put(Quantity.PEAK_LIVE_HEAP, heap.live());
        measured.put(Quantity.PEAK_RESIDENT, resident);
        return measured;
    }

    /** Opens the database and closes it again, and returns the milliseconds that this took. */
    long startAndStop() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start("database");
        CompletableFuture<Long> end = process.onExit().thenApply(ended -> System.nanoTime());
        while (process.isAlive() && !said().contains("The database is open")) {
            Thread.sleep(PAUSE);
        }
        process.destroy();
        process.waitFor();
        require(process.exitValue() == STOPPED_BY_TERM, process);
        return TimeUnit.NANOSECONDS.toMillis(end.join() - begin);
    }

    private Process start(String... arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(CONSOLE).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BESCHUTWERK_"));
        builder.environment().put("BESCHUTWERK_VAR", folder.resolve("var").toString());
        builder.environment().put("BESCHUTWERK_JAVA_OPTIONS", String.join(" ", javaOptions));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void require(boolean asExpected, Process process) throws IOException {
        if (!asExpected) {
            throw new IllegalStateException(
                    "The product ended with exit code " + process.exitValue() + ". It said:\n" + said());
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve(CONSOLE), StandardCharsets.UTF_8);
    }

    /**
     * Peak memory in kB, from the kernel; 0 if the system does not report it, as on macOS. The launcher's shell becomes the
     * Java process.
     */
    private static long highWater(long process) {
        try {
            Matcher matcher = HIGH_WATER.matcher(Files.readString(Path.of("/proc", Long.toString(process), "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0; // the process has just ended, or the system has no such file
        }
    }
}
