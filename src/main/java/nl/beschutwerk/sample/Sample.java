package nl.beschutwerk.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.sample.Advice.Outcome;

/**
 * Writes a delivery about a synthetic population. The life of each person depends only on the seed and the person's place in
 * the order of application. Therefore the same persons are in every quarter, with more of their lives, and only one person is
 * in memory at a time.
 */
public final class Sample {

    private final SampleRequest request;
    private final StopSignal stop;
    private final ReferenceData reference;
    private final SampleRows rows;
    private final Towns towns;
    private final PayPeriods payPeriods;
    private final int day;
    private long valid;
    private long working;

    private Sample(SampleRequest request, ReferenceData reference, SampleRows rows, StopSignal stop) {
        Quarter quarter = request.quarter();
        this.request = request;
        this.stop = stop;
        this.reference = reference;
        this.rows = rows;
        this.towns = Towns.of(reference, quarter.referenceDate());
        this.payPeriods = new PayPeriods(request.seed(), quarter);
        this.day = Days.of(quarter.referenceDate());
    }

    /**
     * Writes the delivery of a request. The same request gives the same rows on any machine, and the same bytes if the files
     * are plain; the bytes of a compressed file depend on the compressor of the Java platform.
     *
     * @param stop asked before each person; if the work is stopped, no folder is left behind
     * @throws OperatorMistakeException when the folder is not empty, or the reference data cannot be used or begin later
     * @throws IOException when the disk fails; then no folder is left behind
     */
    public static SampleResult write(SampleRequest request, StopSignal stop) throws IOException {
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        try (SampleFolder folder = SampleFolder.begin(request.folder())) {
            SampleResult result = write(request, reference, folder, stop);
            folder.finish();
            return result;
        }
    }

    private static SampleResult write(
            SampleRequest request, ReferenceData reference, SampleFolder folder, StopSignal stop) throws IOException {
        SampleRows rows = new SampleRows(folder.work(), request.plain());
        Sample sample;
        List<PlantedFault> planted;
        try (rows) {
            sample = new Sample(request, reference, rows, stop);
            sample.people();
            planted = request.faults() ? sample.faults() : List.of();
        }
        requireRows(request, rows);
        PrivateFiles.writeString(
                folder.work().resolve("levering.json"),
                SampleManifest.text(request, rows.files(), sample.valid, sample.working));
        return new SampleResult(
                rows.advices().rows(),
                rows.employments().rows(),
                rows.payPeriods().rows(),
                sample.valid,
                sample.working,
                planted);
    }

    /** Fails if a file would be empty, because a delivery with an empty file is refused. */
    private static void requireRows(SampleRequest request, SampleRows rows) {
        if (rows.advices().rows() == 0
                || rows.employments().rows() == 0
                || rows.payPeriods().rows() == 0) {
            throw new OperatorMistakeException("So few persons have no paid work yet in " + request.quarter()
                    + ", and a delivery with an empty file is refused. Ask for more, such as --persons 100.");
        }
    }

    /** Writes all persons who have applied up to the reference date, in order of arrival. */
    private void people() throws IOException {
        ApplicationSchedule arrivals = new ApplicationSchedule(request.persons());
        long index = 0;
        for (LocalDate arrival = LocalDate.of(ApplicationSchedule.FIRST_YEAR, 1, 1);
                !arrival.isAfter(request.quarter().referenceDate());
                arrival = arrival.plusDays(1)) {
            for (long until = arrivals.by(arrival); index < until; index++) {
                stop.check();
                writePerson(Person.of(request.seed(), index, Days.of(arrival), towns));
            }
        }
    }

    private void writePerson(Person person) throws IOException {
        List<Advice> advices = AdviceHistory.of(request.seed(), person, day);
        List<Employment> employments =
                EmploymentHistory.of(request.seed(), person, advices, towns.origin(person.town()), day);
        String town = towns.code(person.townAt(day), person.part());
        for (Advice advice : advices) {
            rows.advice(person, advice, town, day);
        }
        for (Employment employment : employments) {
            rows.employment(person, employment, day);
            payPeriods.forEach(
                    person, employment, (period, hours) -> rows.payPeriod(person, employment, period, hours));
        }
        if (PersonStatus.isIndicated(advices, day)) {
            valid++;
            working += PersonStatus.isWorking(employments, day) ? 1 : 0;
        }
    }

    /** Plants the faults after all persons, about separate persons, so that no other row changes. */
    private List<PlantedFault> faults() throws IOException {
        PlantedFaults faults =
                new PlantedFaults(rows, reference, request.quarter().referenceDate());
        faults.plant();
        valid += PlantedFaults.VALID;
        working += PlantedFaults.WORKING;
        return faults.planted();
    }

    /**
     * The status of a person at the reference date, derived from the generated life, independent of the rows. The control
     * totals of the delivery are made from it.
     */
    private static final class PersonStatus {

        private PersonStatus() {}

        /** Whether the last advice up to the day is positive and still valid. */
        static boolean isIndicated(List<Advice> advices, int day) {
            boolean indicated = false;
            for (Advice advice : advices) {
                if (advice.decides() && advice.settled() <= day) {
                    indicated = advice.outcome() == Outcome.POSITIEF && advice.lastDay() >= day;
                }
            }
            return indicated;
        }

        /** Whether any employment that counts is active on the day. */
        static boolean isWorking(List<Employment> employments, int day) {
            return employments.stream()
                    .anyMatch(employment ->
                            employment.isActive(day) && !employment.work().isUnderOldLaw());
        }
    }

    /** The {@code levering.json} of a sample. It says that nothing in the delivery is real. */
    private static final class SampleManifest {

        /** Days between the reference date and the delivery. */
        private static final int DAYS_TO_DELIVERY = 105;

        private SampleManifest() {}

        static String text(SampleRequest request, List<SampleFile> files, long valid, long working) {
            LocalDate made = request.quarter().referenceDate().plusDays(DAYS_TO_DELIVERY);
            return """
                    {
                      "levering": "%s",
                      "kwartaal": "%s",
                      "soort": "microdata",
                      "aangemaakt": "%sT08:00:00Z",
                      "synthetisch": true,
                      "bestanden": [
                    %s
                      ],
                      "controletotalen": {"geldige_indicaties": %s, "werkzame_personen": %s}
                    }
                    """.formatted(
                            request.deliveryName(),
                            request.quarter(),
                            made,
                            files.stream().map(SampleManifest::describe).collect(Collectors.joining(",\n")),
                            Long.toString(valid),
                            Long.toString(working));
        }

        private static String describe(SampleFile file) {
            return "    {\"naam\": \"%s\", \"inhoud\": \"%s\", \"regels\": %s, \"sha256\": \"%s\"}"
                    .formatted(file.name(), file.content(), Long.toString(file.rows()), file.checksum());
        }
    }

    /**
     * The properties of the delivery to write.
     *
     * @param persons who have applied by the end of 2024; at least 1, at most {@link #MOST_PERSONS}
     * @param seed of the population
     * @param faults whether a few faults of every kind of row finding are planted
     * @param plain whether its files are uncompressed
     * @param reference folder of the reference data
     * @param folder of the delivery; it must not exist, or be empty
     */
    public record SampleRequest(
            Quarter quarter, long persons, long seed, boolean faults, boolean plain, Path reference, Path folder) {

        /** The most persons; more than the country ever had. */
        public static final long MOST_PERSONS = 100_000_000;

        public SampleRequest {
            if (persons < 1 || persons > MOST_PERSONS) {
                throw new IllegalArgumentException("Not a number of persons: " + persons);
            }
        }

        String deliveryName() {
            return "synthetisch-" + quarter + "-" + seed + "-" + persons + (faults ? "-fouten" : "");
        }
    }

    /**
     * A delivery that was written.
     *
     * @param advices number of rows of the file
     * @param employments number of rows of the file
     * @param payPeriods number of rows of the file
     * @param valid persons with a valid indication at the reference date, as its control totals say
     * @param working those of them who work
     * @param planted the planted faults; empty unless the request asked for faults
     */
    public record SampleResult(
            long advices, long employments, long payPeriods, long valid, long working, List<PlantedFault> planted) {

        public SampleResult {
            planted = List.copyOf(planted);
        }
    }
}
