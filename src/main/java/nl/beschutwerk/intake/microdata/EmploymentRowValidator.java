package nl.beschutwerk.intake.microdata;

import static nl.beschutwerk.intake.layout.EmploymentLayout.AARD_ARBEIDSVERHOUDING;
import static nl.beschutwerk.intake.layout.EmploymentLayout.CONTRACTUREN_PER_WEEK;
import static nl.beschutwerk.intake.layout.EmploymentLayout.DATUM_AANVANG;
import static nl.beschutwerk.intake.layout.EmploymentLayout.DATUM_EINDE;
import static nl.beschutwerk.intake.layout.EmploymentLayout.IKV_ID;
import static nl.beschutwerk.intake.layout.EmploymentLayout.PERSOON_ID;
import static nl.beschutwerk.intake.layout.EmploymentLayout.WERKGEVER_ID;
import static nl.beschutwerk.intake.layout.EmploymentLayout.WERKVORM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.CrossRowFault;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.rule.HoursOutOfRange;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/** Validates employments. */
public final class EmploymentRowValidator extends MicrodataRowValidator<EmploymentRowValidator.EmploymentCells> {

    private static final CodeList FORMS =
            CodeList.of("binnen", "buiten", "individuele_detachering", "groepsdetachering", "regulier");

    private final HoursOutOfRange range = new HoursOutOfRange();
    private final PersonWithoutAdvice withoutAdvice = new PersonWithoutAdvice();

    public EmploymentRowValidator(String file) {
        super(file, EmploymentCells.class);
    }

    @Override
    public @Nullable String referredTo(Header header, Row row) {
        return ifGiven(header, row, IKV_ID, Values::text);
    }

    @Override
    public @Nullable String subject(Header header, Row row) {
        return ifGiven(header, row, PERSOON_ID, Values::pseudonym);
    }

    @Override
    EmploymentCells read(Header header, Row row) {
        return new EmploymentCells(
                row.number(),
                cell(header, row, PERSOON_ID, Values::pseudonym),
                cell(header, row, IKV_ID, Values::text),
                cell(header, row, WERKGEVER_ID, Values::text),
                cell(header, row, AARD_ARBEIDSVERHOUDING, Values::natureCode),
                cell(header, row, DATUM_AANVANG, Values::date),
                cell(header, row, DATUM_EINDE, Values::date),
                cell(header, row, CONTRACTUREN_PER_WEEK, Values::hours),
                cell(header, row, WERKVORM, FORMS::read));
    }

    @Override
    Optional<Finding> faultOfRange(EmploymentCells cells) {
        return range.check(
                file(),
                cells.number(),
                CONTRACTUREN_PER_WEEK,
                cells.contractHours().value().orElse(null));
    }

    @Override
    @Nullable
    Object[] values(EmploymentCells cells) {
        return new @Nullable Object[] {
            cells.person().given(),
            cells.employment().given(),
            cells.employer().value().orElse(null),
            cells.nature().given(),
            cells.start().given(),
            cells.end().value().orElse(null),
            cells.contractHours().value().orElse(null),
            cells.form().value().orElse(null)
        };
    }

    @Override
    public Finding explain(Header header, Row row, CrossRowFault fault) {
        return fault.reason() == CrossRowFault.Reason.REFERENCE
                ? withoutAdvice.finding(file(), fault.row(), fault.becauseOfRejected())
                : explainDuplicate(IKV_ID, fault);
    }

    /** The cells of an employment, before validation. */
    record EmploymentCells(
            long number,
            Cell<String> person,
            Cell<String> employment,
            Cell<String> employer,
            Cell<Integer> nature,
            Cell<LocalDate> start,
            Cell<LocalDate> end,
            Cell<BigDecimal> contractHours,
            Cell<String> form)
            implements MicrodataCells {

        @Override
        public List<Cell<?>> inOrder() {
            return List.of(person, employment, employer, nature, start, end, contractHours, form);
        }
    }
}
