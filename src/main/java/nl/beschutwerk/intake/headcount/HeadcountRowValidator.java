package nl.beschutwerk.intake.headcount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountReader.HeadcountCells;
import nl.beschutwerk.intake.headcount.HeadcountRow.RowResult;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.FieldCountDiffers;
import nl.beschutwerk.intake.rule.HoursOutOfRange;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.MergedMunicipality;
import nl.beschutwerk.intake.rule.MissingValue;
import nl.beschutwerk.intake.rule.RowRules;
import nl.beschutwerk.intake.rule.SplitMunicipality;
import nl.beschutwerk.intake.rule.UnknownMunicipality;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Validates the rows of a file of headcounts: a row is loaded or has exactly one fault, the first in the order of the
 * contract. Every row is passed twice: first to gather its key, then to be validated.
 */
public final class HeadcountRowValidator {

    private static final Column AREA = HeadcountLayout.GEBIEDSCODE;

    private static final Set<String> COUNTS = Set.of(
            HeadcountLayout.GELDIGE_INDICATIES.name(),
            HeadcountLayout.WERKZAME_PERSONEN.name(),
            HeadcountLayout.GEMIDDELDE_UREN.name());

    private final FieldCountDiffers fieldCount = new FieldCountDiffers();
    private final MissingValue missing = new MissingValue();
    private final InvalidValue invalid = new InvalidValue();
    private final HoursOutOfRange range = new HoursOutOfRange();
    private final RowRules<HeadcountRow> rules = RowRules.of(HeadcountRow.class);
    private final DuplicateKey duplicate = new DuplicateKey();
    private final UnknownMunicipality unknown = new UnknownMunicipality();
    private final SplitMunicipality split = new SplitMunicipality();
    private final MergedMunicipality merged = new MergedMunicipality();

    private final String file;
    private final HeadcountReader reader;
    private final ReferenceData reference;
    private final LocalDate referenceDate;
    private final HeadcountKeys keys = new HeadcountKeys();

    public HeadcountRowValidator(String file, ReferenceData reference, LocalDate referenceDate, Method method) {
        this.file = file;
        this.reader = new HeadcountReader(reference, referenceDate, method);
        this.reference = reference;
        this.referenceDate = referenceDate;
    }

    /** Returns a counter of the persons in rejected rows; the caller must add every row with its result. */
    public PersonsInRejectedRows personsInRejectedRows() {
        return new PersonsInRejectedRows(reader);
    }

    /**
     * Returns a check for areas whose figures would be too low because of rejected rows; the caller must add every row with
     * its result.
     */
    public AreasInPart areasInPart() {
        return new AreasInPart(reader, code -> reference.standing(code, referenceDate));
    }

    /** First pass: gathers the key of a row that has no fault of its own. */
    public void gather(Header header, Row row) {
        if (fieldCount.check(file, header, row).isEmpty()) {
            HeadcountCells cells = reader.read(header, row);
            if (faultOfCells(cells).isEmpty()) {
                HeadcountRow read = cells.toRow();
                if (faultOfValues(read).isEmpty()) {
                    keys.add(read);
                }
            }
        }
    }

    /** Second pass: validates a row, after all rows of the file have been gathered. */
    public RowResult validate(Header header, Row row) {
        Optional<Finding> fault = fieldCount.check(file, header, row);
        if (fault.isPresent()) {
            return new RowResult.Rejected(fault.get());
        }
        HeadcountCells cells = reader.read(header, row);
        fault = faultOfCells(cells);
        RowResult result = fault.isPresent() ? new RowResult.Rejected(fault.get()) : validate(cells.toRow());
        return result instanceof RowResult.Rejected rejected
                ? new RowResult.Rejected(
                        withoutSmallCounts(
                                rejected.fault(),
                                cells.level()
                                        .value()
                                        .filter(AreaLevel.LAND::equals)
                                        .isPresent()),
                        rejected.repeated())
                : result;
    }

    /**
     * Removes counts of areas other than the country from a fault: findings accompany a release, and counts of a small area
     * could identify a person.
     */
    private static Finding withoutSmallCounts(Finding fault, boolean national) {
        String value = fault.value();
        return national
                        || value == null
                        || !COUNTS.contains(fault.column())
                        || value.chars().noneMatch(Character::isDigit)
                ? fault
                : fault.withoutValue();
    }

    private Optional<Finding> faultOfCells(HeadcountCells cells) {
        return missing.check(file, cells.number(), cells.inOrder())
                .or(() -> invalid.check(file, cells.number(), cells.inOrder()));
    }

    private Optional<Finding> faultOfValues(HeadcountRow row) {
        return range.check(file, row.number(), HeadcountLayout.GEMIDDELDE_UREN, row.averageHours())
                .or(() -> rules.fault(file, row));
    }

    private Optional<Finding> duplicate(HeadcountRow row) {
        return switch (keys.classify(row)) {
            case ONLY_ONE, FIRST_OF_EQUALS -> Optional.empty();
            case LATER_OF_EQUALS ->
                Optional.of(duplicate.repeated(file, row.number(), AREA, row.deliveredCode(), keys.firstRow(row)));
            case ONE_OF_DIFFERENT ->
                Optional.of(duplicate.contradicting(
                        file, row.number(), AREA, row.deliveredCode(), "Dit gebied en deze arbeidsduurklasse staan"));
        };
    }

    private RowResult validate(HeadcountRow row) {
        Optional<Finding> fault = faultOfValues(row);
        if (fault.isPresent()) {
            return new RowResult.Rejected(fault.get());
        }
        fault = duplicate(row);
        if (fault.isPresent()) {
            return new RowResult.Rejected(
                    fault.get(), keys.classify(row) == HeadcountKeys.DuplicateStatus.LATER_OF_EQUALS);
        }
        return row.level() == AreaLevel.GEMEENTE
                ? checkMunicipality(row)
                : new RowResult.Loaded(row, row.areaCode(), warnings(row));
    }

    private RowResult checkMunicipality(HeadcountRow row) {
        MunicipalityStatus standing = reference.standing(new MunicipalityCode(row.areaCode()), referenceDate);
        Optional<Finding> fault = unknown.check(file, row.number(), AREA, row.deliveredCode(), standing)
                .or(() -> split.check(file, row.number(), AREA, row.deliveredCode(), standing));
        if (fault.isPresent()) {
            return new RowResult.Rejected(fault.get());
        }
        String countedIn = standing instanceof MunicipalityStatus.Succeeded succeeded
                ? succeeded.successor().code()
                : row.areaCode();
        List<Finding> warnings = warnings(row);
        merged.check(file, row.number(), AREA, row.deliveredCode(), standing).ifPresent(warnings::add);
        return new RowResult.Loaded(row, countedIn, warnings);
    }

    private List<Finding> warnings(HeadcountRow row) {
        List<Finding> warnings = new ArrayList<>();
        for (Finding warning : rules.warnings(file, row)) {
            warnings.add(withoutSmallCounts(warning, row.level() == AreaLevel.LAND));
        }
        return warnings;
    }
}
