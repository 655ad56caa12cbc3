package nl.beschutwerk.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small country in a folder: faultless reference data, of which a test replaces parts. */
final class ReferenceSet {

    private final Path directory;

    private ReferenceSet(Path directory) {
        this.directory = directory;
    }

    /** Regions AM01 and AM02; A (0001) and B (0002) in the first, C (0003) in the second, from 2020 on. */
    static ReferenceSet in(Path directory) {
        return new ReferenceSet(directory)
                .calendar("1,7,0", "2,10,0", "3,1,1", "4,4,1")
                .regions("AM01,Noord,2020-01-01,", "AM02,Zuid,2020-01-01,")
                .municipalities("0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01,", "0003,C,AM02,2020-01-01,")
                .mergers()
                .targets();
    }

    ReferenceSet calendar(String... rows) {
        return file("calendar.csv", "kwartaal,publicatiemaand,jaren_later", rows);
    }

    ReferenceSet regions(String... rows) {
        return file("regions.csv", "arbeidsmarktregio,naam,geldig_vanaf,geldig_tot_exclusief", rows);
    }

    ReferenceSet municipalities(String... rows) {
        return file(
                "municipalities.csv",
                "gemeentecode,gemeentenaam,arbeidsmarktregio,geldig_vanaf,geldig_tot_exclusief",
                rows);
    }

    ReferenceSet mergers(String... rows) {
        return file("mergers.csv", "datum,oude_gemeentecode,nieuwe_gemeentecode,soort", rows);
    }

    /** Rows without their source: {@code 2021,gemeente,0001,10}. */
    ReferenceSet targets(String... rows) {
        String[] sourced = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            sourced[i] = rows[i] + ",bron";
        }
        return file("targets.csv", "jaar,gebiedsniveau,gebiedscode,doelstelling,bron", sourced);
    }

    ReferenceSet file(String name, String header, String... rows) {
        return bytes(name, (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    ReferenceSet bytes(String name, byte[] content) {
        try {
            Files.write(directory.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReferenceData read() {
        return ReferenceDataReader.read(directory);
    }
}
