package nl.beschutwerk.intake.headcount;

import static nl.beschutwerk.intake.layout.HeadcountLayout.ARBEIDSDUURKLASSE;
import static nl.beschutwerk.intake.layout.HeadcountLayout.GEBIEDSCODE;
import static nl.beschutwerk.intake.layout.HeadcountLayout.GEBIEDSNIVEAU;
import static nl.beschutwerk.intake.layout.HeadcountLayout.GELDIGE_INDICATIES;
import static nl.beschutwerk.intake.layout.HeadcountLayout.GEMIDDELDE_UREN;
import static nl.beschutwerk.intake.layout.HeadcountLayout.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Reads the values of a row of headcounts, each independently of the others, except two: the area code depends on the level,
 * and valid indications depend on the class of hours.
 */
final class HeadcountReader {

    /** The levels by their codes. */
    private static final Map<String, AreaLevel> LEVELS = Arrays.stream(AreaLevel.values())
            .collect(Collectors.toUnmodifiableMap(AreaLevel::code, Function.identity()));

    /**
     * The area and class of a rejected row, as far as they can be read.
     *
     * @param level empty if it cannot be read
     * @param area code in its normal form and valid for the level; empty if the level or the code cannot be read
     * @param hoursClass a class of the method, or {@code totaal}; empty if it cannot be read
     */
    record Place(Optional<AreaLevel> level, Optional<String> area, Optional<String> hoursClass) {}

    private static final Map<String, String> COUNTRY = Map.of(Area.NEDERLAND.code(), Area.NEDERLAND.code());

    private final Map<String, String> regions;
    private final Map<String, String> classes = new LinkedHashMap<>();

    HeadcountReader(ReferenceData reference, LocalDate referenceDate, Method method) {
        regions = reference.areas(AreaLevel.ARBEIDSMARKTREGIO, referenceDate).stream()
                .collect(Collectors.toUnmodifiableMap(Area::code, Area::code));
        classes.put(Breakdown.TOTAL_CATEGORY, Breakdown.TOTAL_CATEGORY);
        method.hoursClasses().forEach(known -> classes.put(known.code(), known.code()));
    }

    HeadcountCells read(Header header, Row row) {
        Cell<AreaLevel> level = cell(
                header,
                row,
                GEBIEDSNIVEAU,
                text -> Values.code(text, LEVELS, "\"land\", \"arbeidsmarktregio\" of \"gemeente\""));
        Cell<String> hoursClass = cell(
                header,
                row,
                ARBEIDSDUURKLASSE,
                text -> Values.code(text, classes, "een van " + String.join(", ", classes.keySet())));
        return new HeadcountCells(
                row.number(),
                level,
                cell(header, row, GEBIEDSCODE, text -> areaCode(text, level)),
                hoursClass,
                cell(header, row, GELDIGE_INDICATIES, text -> validIndications(text, hoursClass)),
                cell(header, row, WERKZAME_PERSONEN, Values::count),
                cell(header, row, GEMIDDELDE_UREN, Values::hours));
    }

    /** Returns the area and class of a rejected row, which may have too many or too few fields. */
    Place placeOf(Header header, Row row) {
        Optional<AreaLevel> level = Optional.ofNullable(LEVELS.get(text(header, row, GEBIEDSNIVEAU)));
        String area = text(header, row, GEBIEDSCODE);
        return new Place(
                level,
                level.flatMap(known -> areaCode(area, known) instanceof Reading.Given<String> given
                        ? Optional.of(given.value())
                        : Optional.empty()),
                Optional.ofNullable(classes.get(text(header, row, ARBEIDSDUURKLASSE))));
    }

    /** Returns the number of classes of the method, without {@code totaal}. */
    int numberOfClasses() {
        return classes.size() - 1;
    }

    /** Returns a field of a row that may have too few; the empty text if it does not have the field. */
    static String text(Header header, Row row, Column column) {
        return header.find(row, column.name()).map(Values::trim).orElse("");
    }

    private static <T> Cell<T> cell(Header header, Row row, Column column, Function<String, Reading<T>> reader) {
        String text = Values.trim(header.field(row, column.name()));
        return new Cell<>(column, text, reader.apply(text));
    }

    /**
     * Reads an area code, whose form depends on the level. If the level cannot be read, any code is accepted, because the
     * level is then the fault.
     */
    private Reading<String> areaCode(String text, Cell<AreaLevel> level) {
        return level.value().map(known -> areaCode(text, known)).orElseGet(() -> Values.text(text));
    }

    private Reading<String> areaCode(String text, AreaLevel level) {
        return switch (level) {
            case LAND -> Values.code(text, COUNTRY, "\"NL\"");
            case ARBEIDSMARKTREGIO -> Values.code(text, regions, "de code van een arbeidsmarktregio, zoals AM01");
            case GEMEENTE -> digits(Values.municipalityCode(text));
        };
    }

    private static Reading<String> digits(Reading<MunicipalityCode> code) {
        if (code instanceof Reading.Given<MunicipalityCode> given) {
            return new Reading.Given<>(given.value().digits());
        }
        return code instanceof Reading.Invalid<MunicipalityCode> invalid
                ? new Reading.Invalid<>(invalid.expected())
                : new Reading.Missing<>();
    }

    private static Reading<Long> validIndications(String text, Cell<String> hoursClass) {
        Reading<Long> count = Values.count(text);
        boolean belongsHere =
                hoursClass.value().map(Breakdown.TOTAL_CATEGORY::equals).orElse(true);
        return belongsHere || count instanceof Reading.Missing
                ? count
                : new Reading.Invalid<>(
                        "niets: geldige indicaties horen alleen op de rij met arbeidsduurklasse totaal");
    }

    /** The cells of a row of headcounts, before validation. */
    record HeadcountCells(
            long number,
            Cell<AreaLevel> level,
            Cell<String> areaCode,
            Cell<String> hoursClass,
            Cell<Long> validIndications,
            Cell<Long> workingPersons,
            Cell<BigDecimal> averageHours) {

        List<Cell<?>> inOrder() {
            return List.of(level, areaCode, hoursClass, validIndications, workingPersons, averageHours);
        }

        /** Returns the row; all its required cells must have a value and none may be invalid. */
        HeadcountRow toRow() {
            return new HeadcountRow(
                    number,
                    level.given(),
                    areaCode.text(),
                    areaCode.given(),
                    hoursClass.given(),
                    validIndications.value().orElse(null),
                    workingPersons.given(),
                    averageHours.value().orElse(null));
        }
    }
}
