package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the Java process spends its time: samples record what each thread was executing, about fifty times a second. */
final class Profile {

    private static final int SHOWN = 15;
    private static final Pattern PACKAGE = Pattern.compile("nl\\.beschutwerk\\.(\\w+)\\..*");
    private static final String COMPUTING = "jdk.ExecutionSample";
    private static final String WAITING = "jdk.NativeMethodSample";

    private final Map<String, Integer> methods = new HashMap<>();
    private final Map<String, Integer> callers = new HashMap<>();
    private final Map<String, Integer> computing = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    private Profile() {}

    /** Prints the contents of a recording, and keeps the recording. */
    static void print(Path recording, Path kept) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                profile.add(file.readEvent());
            }
        }
        profile.print();
        Files.move(recording, kept, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("The recording is in " + kept);
    }

    private void add(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) {
            return;
        }
        List<RecordedFrame> frames = stack.getFrames();
        if (event.getEventType().getName().equals(COMPUTING)) {
            methods.merge(name(frames.get(0).getMethod()), 1, Integer::sum);
            callers.merge(callerOfOurs(frames), 1, Integer::sum);
            computing.merge(packageOf(frames), 1, Integer::sum);
        } else if (event.getEventType().getName().equals(WAITING)) {
            waiting.merge(packageOf(frames) + ": " + name(frames.get(0).getMethod()), 1, Integer::sum);
        }
    }

    private void print() {
        print("Packages that compute", computing);
        print("Methods that compute", methods);
        print("The product's own methods, with what they call of others", callers);
        print("Packages that wait outside Java, for the database or a file", waiting);
    }

    private static void print(String title, Map<String, Integer> samples) {
        long all = samples.values().stream().mapToLong(Integer::longValue).sum();
        System.out.println();
        System.out.println(title + " (" + all + " samples):");
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "  %3d %%  %6d  %s%n",
                        entry.getValue() * 100L / all,
                        entry.getValue(),
                        entry.getKey()));
    }

    private static String callerOfOurs(List<RecordedFrame> frames) {
        return frames.stream()
                .map(frame -> name(frame.getMethod()))
                .filter(name -> PACKAGE.matcher(name).matches())
                .findFirst()
                .orElse("none of the product's");
    }

    private static String packageOf(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            Matcher matcher = PACKAGE.matcher(name(frame.getMethod()));
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return "none of the product's";
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
