package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Compares an archive with the workbooks or letters that it holds: recipients of an archive must have what was
 * examined, and all of it.
 */
final class ReleaseArchives {

    private ReleaseArchives() {}

    /**
     * What is wrong with an archive, in Dutch.
     *
     * @param folder of the files that it must hold
     * @param expected these files, with the name of the folder
     */
    static List<String> problems(Path archive, Path folder, List<String> expected) throws IOException {
        List<String> problems = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        expected.forEach(file -> missing.add(file.substring(file.indexOf('/') + 1)));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!missing.remove(entry.getName())) {
                    problems.add(entry.getName() + " hoort er niet in");
                } else if (!Arrays.equals(
                        zip.getInputStream(entry).readAllBytes(),
                        Files.readAllBytes(folder.resolve(entry.getName())))) {
                    problems.add(entry.getName() + " is anders dan het bestand zelf");
                }
            }
        } catch (ZipException e) {
            return List.of("is niet te openen: " + e.getMessage());
        }
        missing.stream().sorted().forEach(name -> problems.add(name + " ontbreekt"));
        return problems;
    }
}
