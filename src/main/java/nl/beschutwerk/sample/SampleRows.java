package nl.beschutwerk.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.sample.PayPeriods.Period;

/** The three files of a delivery, written at the same time, person by person. */
final class SampleRows implements AutoCloseable {

    private static final String ADVICES = "persoon_id;advies_id;datum_aanvraag;datum_advies;uitkomst;"
            + "datum_einde_geldigheid;gemeentecode;geboortejaar;geslacht;grondslag;aanvrager";
    private static final String EMPLOYMENTS = "persoon_id;ikv_id;werkgever_id;aard_arbeidsverhouding;datum_aanvang;"
            + "datum_einde;contracturen_per_week;werkvorm";
    private static final String PAY_PERIODS = "ikv_id;datum_aanvang_periode;datum_einde_periode;verloonde_uren";

    private final SampleFile advices;
    private final SampleFile employments;
    private final SampleFile payPeriods;

    SampleRows(Path folder, boolean plain) throws IOException {
        this.advices = SampleFile.create(folder, "adviezen", plain, ADVICES);
        this.employments = SampleFile.create(folder, "dienstverbanden", plain, EMPLOYMENTS);
        this.payPeriods = SampleFile.create(folder, "urenopgaven", plain, PAY_PERIODS);
    }

    SampleFile advices() {
        return advices;
    }

    SampleFile employments() {
        return employments;
    }

    SampleFile payPeriods() {
        return payPeriods;
    }

    /** The files in the order of the contract. */
    List<SampleFile> files() {
        return List.of(advices, employments, payPeriods);
    }

    /**
     * Writes an application as it is known at the reference date, without a later outcome.
     *
     * @param town code in force of the person's municipality
     */
    void advice(Person person, Advice advice, String town, int referenceDate) throws IOException {
        boolean settled = advice.settled() <= referenceDate;
        boolean decided = settled && advice.decides();
        advices.field(person.id())
                .key('A', person.index(), advice.number())
                .date(advice.applied())
                .date(decided ? advice.settled() : Days.NEVER)
                .field(settled ? advice.outcome().code() : "in_behandeling")
                .date(decided ? advice.lastDay() : Days.NEVER)
                .field(town)
                .field(person.birthYear())
                .field(person.sex())
                .field(person.basis())
                .field(advice.applicant())
                .end();
    }

    /** Writes an employment as it is known at the reference date. */
    void employment(Person person, Employment employment, int referenceDate) throws IOException {
        Work work = employment.work();
        employments
                .field(person.id())
                .key('I', person.index(), employment.number())
                .field(work.employer())
                .field(work.nature())
                .date(employment.firstDay())
                .date(employment.lastDayKnownAt(referenceDate));
        if (work.contractHours() == Work.UNKNOWN) {
            employments.field("");
        } else {
            employments.hundredths(work.contractHours());
        }
        employments.field(work.form()).end();
    }

    /** Writes a pay period, or a correction of one. */
    void payPeriod(Person person, Employment employment, Period period, int hours) throws IOException {
        payPeriods
                .key('I', person.index(), employment.number())
                .date(period.firstDay())
                .date(period.lastDay())
                .field(hours)
                .end();
    }

    @Override
    public void close() throws IOException {
        try (advices;
                employments;
                payPeriods) {
            // All of them are closed, even if one of them fails.
        }
    }
}
