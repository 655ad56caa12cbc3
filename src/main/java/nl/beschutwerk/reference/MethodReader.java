package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;

/**
 * Reads a method file strictly: every key is required, unknown keys are refused, and every value must be within its bounds. A
 * misspelt choice must not silently become another one.
 */
public final class MethodReader {

    private static final List<String> KEYS = List.of(
            "methode",
            "uren_per_baan",
            "urenbasis",
            "uitgesloten_aard",
            "aard_beschut",
            "gemiddelde_uren",
            "marge_gemiddelde_uren",
            "minimaal_voor_regiogemiddelde",
            "arbeidsduurklassen",
            "bovengrens_open_klasse",
            "geheimhouding",
            "afkeur");

    /** The weekly hours of the job that the target counts. Names of figures and all texts about them contain this number. */
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private static final int HIGHEST_COUNT = 1_000_000;

    /** More decimals than open data can show are of use to checks that compare exact numbers. */
    private static final int MOST_DECIMALS = 12;

    private MethodReader() {}

    /**
     * Reads a method file.
     *
     * @throws OperatorMistakeException if the file is missing or unreadable, or a key or value is invalid; the message names
     *     the file, the key, the value and what is allowed
     */
    public static MethodFile read(Path file) {
        YamlFile yaml = YamlFile.read("method file", "data/reference/method.yaml", file, "name one that exists");
        return new MethodFile(method(SettingsSection.of(yaml, KEYS)), yaml.hash(), yaml.text());
    }

    private static Method method(SettingsSection all) {
        List<Integer> excluded = all.natureCodes("uitgesloten_aard", 0);
        List<Integer> sheltered = all.natureCodes("aard_beschut", 1);
        if (sheltered.stream().anyMatch(excluded::contains)) {
            throw all.mistake(
                    "aard_beschut", "codes that uitgesloten_aard does not name; an excluded employment never counts");
        }
        BigDecimal average = all.hours("gemiddelde_uren");
        SettingsSection disclosure = all.section("geheimhouding", List.of("drempel", "decimalen", "uren_afronden_op"));
        SettingsSection rejection =
                all.section("afkeur", List.of("maximaal_aandeel", "minimum_aantal", "maximaal_aandeel_personen"));
        return new Method(
                all.text("methode"),
                hoursPerJob(all),
                all.hoursBasis("urenbasis"),
                excluded,
                sheltered,
                average,
                all.decimal("marge_gemiddelde_uren", BigDecimal.ZERO, average),
                all.whole("minimaal_voor_regiogemiddelde", 1, HIGHEST_COUNT),
                HoursClassesReader.read(all),
                disclosure.whole("drempel", 0, HIGHEST_COUNT),
                disclosure.whole("decimalen", 0, MOST_DECIMALS),
                disclosure.whole("uren_afronden_op", 0, Method.MOST_HOURS),
                rejection.decimal("maximaal_aandeel", BigDecimal.ZERO, BigDecimal.ONE),
                rejection.whole("minimum_aantal", 0, HIGHEST_COUNT),
                rejection.decimal("maximaal_aandeel_personen", BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static BigDecimal hoursPerJob(SettingsSection all) {
        BigDecimal hours = all.hours("uren_per_baan");
        if (hours.compareTo(HOURS_PER_JOB) != 0) {
            throw all.mistake(
                    "uren_per_baan",
                    HOURS_PER_JOB + ", the hours of the job that the target counts: names such as banen_31 say so");
        }
        return hours;
    }

    /** Reads the classes of weekly hours: from 0, ascending, without gaps, the last one open. */
    private static final class HoursClassesReader {

        private static final String CLASSES = "arbeidsduurklassen";
        private static final String OPEN_END = "bovengrens_open_klasse";

        private HoursClassesReader() {}

        static List<HoursClass> read(SettingsSection method) {
            BigDecimal openEnd = method.hours(OPEN_END);
            SettingsSection group =
                    method.group(CLASSES, "classes with their representative hours, such as \"0-12\": 6");
            List<HoursClass> classes = new ArrayList<>();
            BigDecimal next = BigDecimal.ZERO;
            boolean closed = false;
            for (String code : group.keys()) {
                HoursClass read = HoursClass.parse(code, group.hours(code), openEnd)
                        .orElseThrow(() -> group.mistake(code, "classes written as 12-20, or 36+ for the open one"));
                if (closed || read.lowerBound().compareTo(next) != 0) {
                    throw group.mistake(
                            code,
                            closed
                                    ? "no class after the open one"
                                    : "classes from 0, ascending and without gaps; here one that begins at " + next);
                }
                checkBounds(method, group, read);
                classes.add(read);
                next = read.upperBound();
                closed = read.open();
            }
            if (!closed) {
                throw method.mistake(CLASSES, "classes of which the last is open, such as \"36+\": 38");
            }
            return classes;
        }

        private static void checkBounds(SettingsSection method, SettingsSection group, HoursClass read) {
            if (read.upperBound().compareTo(read.lowerBound()) <= 0) {
                throw read.open()
                        ? method.mistake(OPEN_END, "more hours than the open class begins with, " + read.lowerBound())
                        : group.mistake(read.code(), "classes that end above their beginning");
            }
            int againstUpper = read.representativeHours().compareTo(read.upperBound());
            boolean within = read.representativeHours().compareTo(read.lowerBound()) >= 0
                    && (read.open() ? againstUpper <= 0 : againstUpper < 0);
            if (!within) {
                throw group.mistake(
                        read.code(),
                        "hours within the class, from " + read.lowerBound() + (read.open() ? " up to " : " to below ")
                                + read.upperBound());
            }
        }
    }
}
