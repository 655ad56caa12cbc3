package nl.beschutwerk.intake.microdata;

import static nl.beschutwerk.intake.layout.AdviceLayout.AANVRAGER;
import static nl.beschutwerk.intake.layout.AdviceLayout.ADVIES_ID;
import static nl.beschutwerk.intake.layout.AdviceLayout.DATUM_AANVRAAG;
import static nl.beschutwerk.intake.layout.AdviceLayout.DATUM_ADVIES;
import static nl.beschutwerk.intake.layout.AdviceLayout.DATUM_EINDE_GELDIGHEID;
import static nl.beschutwerk.intake.layout.AdviceLayout.GEBOORTEJAAR;
import static nl.beschutwerk.intake.layout.AdviceLayout.GEMEENTECODE;
import static nl.beschutwerk.intake.layout.AdviceLayout.GESLACHT;
import static nl.beschutwerk.intake.layout.AdviceLayout.GRONDSLAG;
import static nl.beschutwerk.intake.layout.AdviceLayout.PERSOON_ID;
import static nl.beschutwerk.intake.layout.AdviceLayout.UITKOMST;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.CrossRowFault;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.rule.MergedMunicipality;
import nl.beschutwerk.intake.rule.SplitMunicipality;
import nl.beschutwerk.intake.rule.UnknownMunicipality;
import nl.beschutwerk.intake.value.Values;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Validates advices. */
public final class AdviceRowValidator extends MicrodataRowValidator<AdviceRowValidator.AdviceCells> {

    private static final int FIRST_BIRTH_YEAR = 1900;
    private static final CodeList OUTCOMES = CodeList.of("positief", "negatief", "ingetrokken", "in_behandeling");
    private static final List<String> ADVISED = List.of("positief", "negatief");
    private static final CodeList SEXES = CodeList.of("m", "v", "x");
    private static final CodeList BASES = CodeList.of("participatiewet", "wajong", "wia", "ww", "overig");
    private static final CodeList APPLICANTS = CodeList.of("gemeente", "burger", "uwv");

    private final UnknownMunicipality unknown = new UnknownMunicipality();
    private final SplitMunicipality split = new SplitMunicipality();
    private final MergedMunicipality merged = new MergedMunicipality();

    private final ReferenceData reference;
    private final LocalDate referenceDate;
    /** A cache; there are at most ten thousand codes of four digits. */
    private final Map<MunicipalityCode, MunicipalityStatus> standings = new HashMap<>();

    public AdviceRowValidator(String file, ReferenceData reference, LocalDate referenceDate) {
        super(file, AdviceCells.class);
        this.reference = reference;
        this.referenceDate = referenceDate;
    }

    @Override
    public @Nullable String referredTo(Header header, Row row) {
        return ifGiven(header, row, PERSOON_ID, Values::pseudonym);
    }

    @Override
    public @Nullable String subject(Header header, Row row) {
        return ifGiven(header, row, PERSOON_ID, Values::pseudonym);
    }

    @Override
    AdviceCells read(Header header, Row row) {
        Cell<String> outcome = cell(header, row, UITKOMST, OUTCOMES::read);
        return new AdviceCells(
                row.number(),
                cell(header, row, PERSOON_ID, Values::pseudonym),
                cell(header, row, ADVIES_ID, Values::text),
                cell(header, row, DATUM_AANVRAAG, Values::date),
                advised(header, row, outcome),
                outcome,
                cell(header, row, DATUM_EINDE_GELDIGHEID, Values::date),
                cell(header, row, GEMEENTECODE, Values::municipalityCode),
                cell(header, row, GEBOORTEJAAR, text -> Values.year(text, FIRST_BIRTH_YEAR, referenceDate.getYear())),
                cell(header, row, GESLACHT, SEXES::read),
                cell(header, row, GRONDSLAG, BASES::read),
                cell(header, row, AANVRAGER, APPLICANTS::read));
    }

    /** Reads the date of the advice; the outcome determines whether the date is required. */
    private static Cell<LocalDate> advised(Header header, Row row, Cell<String> outcome) {
        Cell<LocalDate> date = cell(header, row, DATUM_ADVIES, Values::date);
        boolean required = outcome.value().filter(ADVISED::contains).isPresent();
        return new Cell<>(date.column(), date.text(), date.reading(), required);
    }

    @Override
    List<Finding> warnings(AdviceCells cells) {
        return merged.check(
                        file(),
                        cells.number(),
                        GEMEENTECODE,
                        cells.municipality().text(),
                        standing(cells.municipality().given()))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    @Nullable
    Object[] values(AdviceCells cells) {
        return new @Nullable Object[] {
            cells.person().given(),
            cells.advice().given(),
            cells.applied().given(),
            cells.advised().value().orElse(null),
            cells.outcome().given(),
            cells.end().value().orElse(null),
            cells.municipality().given().digits(),
            countedIn(cells.municipality().given()),
            cells.birthYear().given(),
            cells.sex().value().orElse(null),
            cells.basis().value().orElse(null),
            cells.applicant().value().orElse(null)
        };
    }

    /**
     * Returns the code of the municipality in force at the reference date; null if there is none, which is found later among
     * all rows.
     */
    private @Nullable String countedIn(MunicipalityCode code) {
        MunicipalityStatus standing = standing(code);
        if (standing instanceof MunicipalityStatus.InForce inForce) {
            return inForce.municipality().code();
        }
        return standing instanceof MunicipalityStatus.Succeeded succeeded
                ? succeeded.successor().code()
                : null;
    }

    private MunicipalityStatus standing(MunicipalityCode code) {
        return standings.computeIfAbsent(code, unseen -> reference.standing(unseen, referenceDate));
    }

    @Override
    public Finding explain(Header header, Row row, CrossRowFault fault) {
        return fault.reason() == CrossRowFault.Reason.MUNICIPALITY
                ? explainMunicipality(cell(header, row, GEMEENTECODE, Values::municipalityCode), row.number())
                : explainDuplicate(ADVIES_ID, fault);
    }

    private Finding explainMunicipality(Cell<MunicipalityCode> cell, long row) {
        MunicipalityStatus standing = standing(cell.given());
        return unknown.check(file(), row, GEMEENTECODE, cell.text(), standing)
                .or(() -> split.check(file(), row, GEMEENTECODE, cell.text(), standing))
                .orElseThrow(() -> new IllegalStateException(
                        "Row " + row + " of " + file() + " was rejected for its municipality, which is in force"));
    }

    /** The cells of an advice, before validation. */
    record AdviceCells(
            long number,
            Cell<String> person,
            Cell<String> advice,
            Cell<LocalDate> applied,
            Cell<LocalDate> advised,
            Cell<String> outcome,
            Cell<LocalDate> end,
            Cell<MunicipalityCode> municipality,
            Cell<Integer> birthYear,
            Cell<String> sex,
            Cell<String> basis,
            Cell<String> applicant)
            implements MicrodataCells {

        @Override
        public List<Cell<?>> inOrder() {
            return List.of(
                    person, advice, applied, advised, outcome, end, municipality, birthYear, sex, basis, applicant);
        }

        @Override
        public Cell<LocalDate> start() {
            return advised;
        }
    }
}
