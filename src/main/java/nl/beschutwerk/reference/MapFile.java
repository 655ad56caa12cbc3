package nl.beschutwerk.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.reference.map.MapFaultException;
import nl.beschutwerk.reference.map.MapFormat;
import nl.beschutwerk.reference.map.MunicipalityMap;

/** The map in a reference set: a file that may be there, in one of two notations. */
final class MapFile {

    private final MapFormat format;
    private final byte[] content;

    private MapFile(MapFormat format, byte[] content) {
        this.format = format;
        this.content = content;
    }

    String fileName() {
        return format.fileName();
    }

    byte[] content() {
        return content;
    }

    /** The map of a set; empty if there is none, or if it is a fault. */
    static Optional<MapFile> find(Path directory, Faults faults) {
        List<MapFormat> there = new ArrayList<>();
        for (MapFormat format : MapFormat.values()) {
            if (Files.exists(directory.resolve(format.fileName()))) {
                there.add(format);
            }
        }
        if (there.size() > 1) {
            faults.addForMap(
                    there.get(0),
                    0,
                    there.get(1).fileName()
                            + " is there as well; keep one map, so that it is clear which one is drawn");
            return Optional.empty();
        }
        return there.stream().findFirst().flatMap(format -> load(format, directory, faults));
    }

    private static Optional<MapFile> load(MapFormat format, Path directory, Faults faults) {
        Path path = directory.resolve(format.fileName());
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(MunicipalityMap.MOST_BYTES + 1);
            if (content.length <= MunicipalityMap.MOST_BYTES) {
                return Optional.of(new MapFile(format, content));
            }
        } catch (IOException e) {
            throw new OperatorMistakeException(path + " cannot be read; check that it is a file you may read.", e);
        }
        faults.addForMap(
                format,
                0,
                "the file has more than " + MunicipalityMap.MOST_BYTES
                        + " bytes; take the generalised (gegeneraliseerd) map, which is as good for a page");
        return Optional.empty();
    }

    /** The map by its day; empty if it is a fault, or if the municipalities are. */
    Optional<DatedMap> read(List<MunicipalityPeriod> rows, Faults faults) {
        try {
            MunicipalityMap map = MunicipalityMap.read(format, content);
            return rows.isEmpty() || !faults.noneIn(ReferenceFile.MUNICIPALITIES)
                    ? Optional.empty()
                    : new MapChecks(format, new Municipalities(rows), faults).dated(map);
        } catch (MapFaultException e) {
            faults.addForMap(format, e.line(), e.text());
            return Optional.empty();
        }
    }
}
