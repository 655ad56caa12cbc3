package nl.beschutwerk.intake.microdata;

import static nl.beschutwerk.intake.layout.PayPeriodLayout.DATUM_AANVANG_PERIODE;
import static nl.beschutwerk.intake.layout.PayPeriodLayout.DATUM_EINDE_PERIODE;
import static nl.beschutwerk.intake.layout.PayPeriodLayout.IKV_ID;
import static nl.beschutwerk.intake.layout.PayPeriodLayout.VERLOONDE_UREN;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.CrossRowFault;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Validates pay periods. Two rows for the same employment and period are not duplicates, because a correction is added to the
 * row that it corrects.
 */
public final class PayPeriodRowValidator extends MicrodataRowValidator<PayPeriodRowValidator.PayPeriodCells> {

    private final PayPeriodWithoutEmployment withoutEmployment = new PayPeriodWithoutEmployment();

    public PayPeriodRowValidator(String file) {
        super(file, PayPeriodCells.class);
    }

    @Override
    public @Nullable String referredTo(Header header, Row row) {
        return null;
    }

    @Override
    public @Nullable String subject(Header header, Row row) {
        return ifGiven(header, row, IKV_ID, Values::text);
    }

    @Override
    PayPeriodCells read(Header header, Row row) {
        return new PayPeriodCells(
                row.number(),
                cell(header, row, IKV_ID, Values::text),
                cell(header, row, DATUM_AANVANG_PERIODE, Values::date),
                cell(header, row, DATUM_EINDE_PERIODE, Values::date),
                cell(header, row, VERLOONDE_UREN, Values::wholeHours));
    }

    @Override
    @Nullable
    Object[] values(PayPeriodCells cells) {
        return new @Nullable Object[] {
            cells.employment().given(),
            cells.start().given(),
            cells.end().given(),
            cells.paidHours().given()
        };
    }

    @Override
    public Finding explain(Header header, Row row, CrossRowFault fault) {
        return withoutEmployment.finding(file(), fault.row(), fault.becauseOfRejected());
    }

    /** The cells of a pay period, before validation. */
    record PayPeriodCells(
            long number, Cell<String> employment, Cell<LocalDate> start, Cell<LocalDate> end, Cell<Long> paidHours)
            implements MicrodataCells {

        @Override
        public List<Cell<?>> inOrder() {
            return List.of(employment, start, end, paidHours);
        }
    }
}
