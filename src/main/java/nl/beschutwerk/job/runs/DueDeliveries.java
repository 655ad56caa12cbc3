package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;

/** Finds the deliveries for a request. */
final class DueDeliveries {

    private DueDeliveries() {}

    /**
     * A delivery that the request includes.
     *
     * @param folder the folder of the delivery
     * @param opened the delivery, if the folder had to be opened to find out its quarter; else null
     */
    record DueDelivery(Path folder, @Nullable OpenedDelivery opened) {

        /** Opens the folder, unless it is open already, and inspects the files. */
        InspectedDelivery inspect(Quarter quarter, StopSignal stop) throws IOException {
            return opened == null
                    ? InspectedDelivery.open(folder, quarter, stop)
                    : InspectedDelivery.of(folder, opened, stop);
        }
    }

    /**
     * The requested delivery of each quarter, oldest first.
     *
     * @throws OperatorMistakeException if there are no deliveries, or a folder does not exist
     * @throws IOException if the disk fails
     */
    static SortedMap<Quarter, DueDelivery> find(RunRequest request) throws IOException {
        if (request.delivery().isPresent()) {
            return named(request.delivery().get(), request);
        }
        SortedMap<Quarter, Path> all = byQuarter(request.deliveries());
        SortedMap<Quarter, DueDelivery> found = new TreeMap<>();
        all.forEach((quarter, folder) -> found.put(quarter, new DueDelivery(folder, null)));
        if (request.quarter().isPresent()) {
            found.keySet().retainAll(List.of(request.quarter().get()));
        }
        if (found.isEmpty()) {
            throw new OperatorMistakeException(nothingFound(request, all));
        }
        return found;
    }

    private static String nothingFound(RunRequest request, SortedMap<Quarter, Path> all) {
        Path wanted = request.deliveries()
                .resolve(request.quarter().map(Quarter::toString).orElse("2024-Q4"));
        if (Files.isRegularFile(wanted)) {
            return ProjectPaths.shown(wanted) + " is a file. A delivery is a folder, with levering.json in it.";
        }
        return "There is no delivery"
                + request.quarter().map(quarter -> " of " + quarter).orElse("") + " in "
                + ProjectPaths.shown(request.deliveries()) + ". Put it in " + ProjectPaths.shown(wanted)
                + ", or name its folder with --delivery."
                + (all.isEmpty()
                        ? ""
                        : " There are deliveries of "
                                + all.keySet().stream().map(Quarter::toString).collect(Collectors.joining(", ")) + ".");
    }

    private static SortedMap<Quarter, DueDelivery> named(Path folder, RunRequest request) throws IOException {
        OpenedDelivery opened = new DeliveryFolder(folder, request.quarter().orElse(null)).open();
        Quarter quarter = opened.quarter();
        if (quarter == null) {
            throw new OperatorMistakeException(
                    "The levering.json in " + ProjectPaths.shown(folder) + " cannot be relied on: "
                            + String.join(" ", opened.faults())
                            + " Say with --quarter which quarter it is of, to have it refused with findings for the deliverer.");
        }
        return new TreeMap<>(Map.of(quarter, new DueDelivery(folder, opened)));
    }

    /** Finds the folders whose name is a quarter; other folders are ignored. */
    private static SortedMap<Quarter, Path> byQuarter(Path deliveries) throws IOException {
        if (!Files.isDirectory(deliveries)) {
            throw new OperatorMistakeException("There is no folder " + ProjectPaths.shown(deliveries)
                    + ". --deliveries names a folder that holds a folder for every quarter, such as 2024-Q4.");
        }
        SortedMap<Quarter, Path> found = new TreeMap<>();
        try (Stream<Path> folders = Files.list(deliveries)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Path name = folder.getFileName();
                if (name != null && name.toString().matches("[1-9]\\d{3}-Q[1-4]")) {
                    found.put(Quarter.parse(name.toString()), folder);
                }
            }
        }
        return found;
    }
}
