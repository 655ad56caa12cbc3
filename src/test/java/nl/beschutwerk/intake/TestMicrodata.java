package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import nl.beschutwerk.domain.Sha256;

/** A delivery of microdata for 2024-Q4 on disk: the rows that a test gives, and a matching manifest. */
public final class TestMicrodata {

    public static final String ADVICES = "adviezen";
    public static final String EMPLOYMENTS = "dienstverbanden";
    public static final String PAY_PERIODS = "urenopgaven";

    private static final Map<String, String> HEADERS = Map.of(
            ADVICES,
            "persoon_id;advies_id;datum_aanvraag;datum_advies;uitkomst;datum_einde_geldigheid;gemeentecode;geboortejaar;"
                    + "geslacht;grondslag;aanvrager",
            EMPLOYMENTS,
            "persoon_id;ikv_id;werkgever_id;aard_arbeidsverhouding;datum_aanvang;datum_einde;contracturen_per_week;"
                    + "werkvorm",
            PAY_PERIODS,
            "ikv_id;datum_aanvang_periode;datum_einde_periode;verloonde_uren");

    private final Path folder;
    private final Map<String, String> headers = new LinkedHashMap<>(HEADERS);
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    public TestMicrodata(Path folder) {
        this.folder = folder;
        rows.put(ADVICES, List.of());
        rows.put(EMPLOYMENTS, List.of());
        rows.put(PAY_PERIODS, List.of());
    }

    /** A pseudonym. */
    public static String person(int number) {
        return "PERSOON%08d".formatted(number);
    }

    /** An advice without faults. */
    public static String advice(int person) {
        return person(person) + ";A" + person + ";2023-01-10;2023-02-01;positief;;0363;1990;v;wajong;gemeente";
    }

    /** An employment of a person, without faults. */
    public static String employment(int person, int employment) {
        return person(person) + ";I" + employment + ";WG1;1;2023-03-01;;28,5;binnen";
    }

    /** A pay period of an employment, without faults. */
    public static String payPeriod(int employment) {
        return "I" + employment + ";2024-12-01;2024-12-31;120";
    }

    public TestMicrodata rows(String content, List<String> lines) {
        rows.put(content, List.copyOf(lines));
        return this;
    }

    public TestMicrodata advices(String... lines) {
        return rows(ADVICES, List.of(lines));
    }

    public TestMicrodata employments(String... lines) {
        return rows(EMPLOYMENTS, List.of(lines));
    }

    public TestMicrodata payPeriods(String... lines) {
        return rows(PAY_PERIODS, List.of(lines));
    }

    public TestMicrodata without(String content) {
        rows.remove(content);
        return this;
    }

    /** Renames a column, in every file that has it. */
    public TestMicrodata renamed(String column, String name) {
        headers.replaceAll((content, header) ->
                header.replaceAll("(?<![^;])" + column + "(?![^;])", Matcher.quoteReplacement(name)));
        return this;
    }

    /** Sets the contents of {@code ontbrekend} of a file in the manifest. */
    public TestMicrodata absent(String content, String columns) {
        absent.put(content, ", \"ontbrekend\": [" + columns + "]");
        return this;
    }

    /** Writes the files without a manifest. */
    public Path writeFiles() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> file : rows.entrySet()) {
            List<String> lines = new ArrayList<>(List.of(headers.get(file.getKey())));
            lines.addAll(file.getValue());
            Files.write(folder.resolve(file.getKey() + ".csv"), lines, StandardCharsets.UTF_8);
        }
        return folder;
    }

    /** Writes files and manifest. */
    public Path write() throws IOException {
        writeFiles();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : rows.entrySet()) {
            String name = file.getKey() + ".csv";
            files.add("{\"naam\": \"%s\", \"inhoud\": \"%s\", \"regels\": %d, \"sha256\": \"%s\"%s}"
                    .formatted(
                            name,
                            file.getKey(),
                            file.getValue().size(),
                            Sha256.ofFile(folder.resolve(name)).hex(),
                            absent.getOrDefault(file.getKey(), "")));
        }
        Files.writeString(folder.resolve("levering.json"), """
                {"levering": "proef-micro", "kwartaal": "2024-Q4", "soort": "microdata",
                 "aangemaakt": "2025-04-14T08:00:00Z", "synthetisch": true, "bestanden": [%s]}
                """.formatted(String.join(", ", files)));
        return folder;
    }
}
