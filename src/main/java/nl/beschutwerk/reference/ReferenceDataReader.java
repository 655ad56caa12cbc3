package nl.beschutwerk.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.reference.PublicationCalendar.CalendarRow;

/**
 * Reads a reference set and checks it: first each row by itself, then the rows of a file against each other, then the files
 * against each other, as far as the earlier checks leave something to compare.
 */
public final class ReferenceDataReader {

    private ReferenceDataReader() {}

    /**
     * Reads the files in a directory.
     *
     * @throws ReferenceDataInvalidException with all faults found in all files
     * @throws OperatorMistakeException if there is no such directory, or a file in it cannot be read
     */
    public static ReferenceData read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new OperatorMistakeException(
                    "There is no folder " + directory + " with reference data; name one that holds " + names() + ".");
        }
        Faults faults = new Faults();
        Map<ReferenceFile, byte[]> contents = load(directory, faults);
        ReferenceRows rows = ReferenceRows.of(contents, faults);
        new ReferenceChecks(faults).check(rows);
        Optional<MapFile> map = MapFile.find(directory, faults);
        Optional<DatedMap> dated = map.flatMap(file -> file.read(rows.municipalities(), faults));
        if (!faults.none()) {
            throw new ReferenceDataInvalidException(directory, faults.sorted());
        }
        return build(rows, dated, hash(contents, map));
    }

    private static Map<ReferenceFile, byte[]> load(Path directory, Faults faults) {
        Map<ReferenceFile, byte[]> contents = new EnumMap<>(ReferenceFile.class);
        for (ReferenceFile file : ReferenceFile.values()) {
            Path path = directory.resolve(file.fileName());
            try {
                contents.put(file, Files.readAllBytes(path));
            } catch (NoSuchFileException e) {
                faults.addForFile(
                        file, "this file is missing; it must have the columns " + String.join(", ", file.columns()));
            } catch (IOException e) {
                throw new OperatorMistakeException(path + " cannot be read; check that it is a file you may read.", e);
            }
        }
        return contents;
    }

    private static ReferenceData build(ReferenceRows rows, Optional<DatedMap> map, Sha256 hash) {
        Areas areas = new Areas(
                new Regions(rows.regions()), new Municipalities(rows.municipalities()), new Mergers(rows.mergers()));
        PublicationCalendar calendar = new PublicationCalendar(
                rows.calendar().stream().collect(Collectors.toMap(CalendarRow::quarter, Function.identity())));
        return new ReferenceData(areas, new Targets(rows.targets(), areas), calendar, map, hash);
    }

    /** Of the files that are there: a set without a map has the hash that it had before there were maps. */
    private static Sha256 hash(Map<ReferenceFile, byte[]> contents, Optional<MapFile> map) {
        StringBuilder list = new StringBuilder();
        contents.forEach((file, content) -> list.append(line(file.fileName(), content)));
        map.ifPresent(file -> list.append(line(file.fileName(), file.content())));
        return Sha256.ofText(list.toString());
    }

    private static String line(String fileName, byte[] content) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(content);
        return fileName + ' ' + Sha256.of(digest) + '\n';
    }

    private static String names() {
        return List.of(ReferenceFile.values()).stream()
                .map(ReferenceFile::fileName)
                .collect(Collectors.joining(", "));
    }
}
