package nl.beschutwerk.intake.headcount;

import static nl.beschutwerk.intake.layout.HeadcountLayout.GELDIGE_INDICATIES;
import static nl.beschutwerk.intake.layout.HeadcountLayout.WERKZAME_PERSONEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.reference.ReferenceData;

/** {@code telling-wijkt-af}. */
public final class CountsDisagree extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("telling-wijkt-af", Severity.WAARSCHUWING);

    public CountsDisagree() {
        super(
                CODE,
                "De arbeidsduurklassen tellen niet op tot het totaal, of gebieden niet tot het gebied dat zij samen vormen.");
    }

    /** Compares the counts of a delivery with each other. A finding is on the row of the total that differs. */
    public List<Finding> check(Iterable<DeliveredCount> counts, ReferenceData reference, LocalDate referenceDate) {
        Map<AreaLevel, Map<String, AreaTotals>> delivered = new TreeMap<>();
        for (DeliveredCount count : counts) {
            delivered
                    .computeIfAbsent(count.level(), level -> new TreeMap<>())
                    .computeIfAbsent(count.areaCode(), code -> new AreaTotals())
                    .add(count);
        }
        List<Finding> findings = new ArrayList<>();
        delivered
                .values()
                .forEach(areas ->
                        areas.values().forEach(area -> area.delivered().forEach(one -> classes(one, findings))));
        Map<String, AreaTotals> regions = delivered.getOrDefault(AreaLevel.ARBEIDSMARKTREGIO, Map.of());
        Map<String, AreaTotals> municipalities = delivered.getOrDefault(AreaLevel.GEMEENTE, Map.of());
        regions.forEach((code, region) ->
                parts(region, reference.municipalitiesOf(code, referenceDate), municipalities, findings));
        delivered
                .getOrDefault(AreaLevel.LAND, Map.of())
                .values()
                .forEach(country ->
                        parts(country, reference.areas(AreaLevel.ARBEIDSMARKTREGIO, referenceDate), regions, findings));
        return findings;
    }

    private void classes(DeliveredArea area, List<Finding> findings) {
        if (area.hasTotalAndClasses() && area.workingPersons() != area.workingPersonsOfClasses()) {
            findings.add(finding(
                    area.place(),
                    WERKZAME_PERSONEN,
                    area.workingPersons(),
                    "de arbeidsduurklassen",
                    area.workingPersonsOfClasses()));
        }
    }

    /** Only compares if every part is delivered, because otherwise the parts say nothing about the whole. */
    private void parts(
            AreaTotals whole, List<Area> composition, Map<String, AreaTotals> delivered, List<Finding> findings) {
        List<AreaTotals> parts = composition.stream()
                .map(area -> delivered.get(area.code()))
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty() || parts.size() < composition.size()) {
            return;
        }
        compare(
                whole,
                GELDIGE_INDICATIES,
                whole.validIndications(),
                parts.stream().map(AreaTotals::validIndications).toList(),
                findings);
        compare(
                whole,
                WERKZAME_PERSONEN,
                Optional.of(whole.workingPersons()),
                parts.stream().map(part -> Optional.of(part.workingPersons())).toList(),
                findings);
    }

    private void compare(
            AreaTotals whole,
            Column column,
            Optional<Long> stated,
            List<Optional<Long>> parts,
            List<Finding> findings) {
        if (stated.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        long sum = parts.stream().mapToLong(Optional::orElseThrow).sum();
        if (sum != stated.get()) {
            findings.add(finding(whole.place(), column, stated.get(), "de gebieden waaruit dit gebied bestaat", sum));
        }
    }

    /** Shows counts of the country only: findings accompany a release, and counts of a small area could identify a person. */
    private Finding finding(DeliveredCount place, Column column, long stated, String others, long sum) {
        boolean shown = place.level() == AreaLevel.LAND;
        return onCell(
                place.file(),
                place.row(),
                column,
                shown ? Long.toString(stated) : null,
                (shown
                                ? "Hier staat " + stated + ", maar " + others + " zijn samen " + sum
                                : "Het aantal hier is anders dan " + others + " samen")
                        + ". Personen tellen zoals het hier staat, uren volgens de arbeidsduurklassen als die er zijn. Controleer welk aantal"
                        + " goed is.");
    }

    /**
     * All rows that a delivery has for an area in force: those with its own code and those of municipalities merged into it.
     */
    private static final class AreaTotals {

        private final Map<String, DeliveredArea> byDeliveredCode = new TreeMap<>();

        void add(DeliveredCount count) {
            byDeliveredCode
                    .computeIfAbsent(count.deliveredCode(), code -> new DeliveredArea())
                    .add(count);
        }

        Collection<DeliveredArea> delivered() {
            return byDeliveredCode.values();
        }

        /** Returns the row that a finding about the area is on. */
        DeliveredCount place() {
            return delivered().stream()
                    .map(DeliveredArea::place)
                    .min(Comparator.comparingLong(DeliveredCount::row))
                    .orElseThrow();
        }

        long workingPersons() {
            return delivered().stream().mapToLong(DeliveredArea::workingPersons).sum();
        }

        /** Returns the sum over all codes; empty if it was not delivered for every code. */
        Optional<Long> validIndications() {
            return delivered().stream()
                    .map(DeliveredArea::validIndications)
                    .reduce((one, other) -> one.flatMap(first -> other.map(second -> first + second)))
                    .orElse(Optional.empty());
        }
    }

    /**
     * All rows that a delivery has for one area under one code. Persons come from the {@code totaal} row; without one, they
     * are the sum of the classes.
     */
    static final class DeliveredArea {

        private final List<DeliveredCount> totals = new ArrayList<>();
        private final List<DeliveredCount> classes = new ArrayList<>();

        void add(DeliveredCount count) {
            (count.hoursClass().equals(Breakdown.TOTAL_CATEGORY) ? totals : classes).add(count);
        }

        /** Returns the row that a finding about the area is on: its first total, or else its first row. */
        DeliveredCount place() {
            return (totals.isEmpty() ? classes : totals)
                    .stream().min(Comparator.comparingLong(DeliveredCount::row)).orElseThrow();
        }

        long workingPersons() {
            return sumWorking(totals.isEmpty() ? classes : totals);
        }

        /** Returns the valid indications; empty if they were not delivered on every total of the area. */
        Optional<Long> validIndications() {
            long sum = 0;
            for (DeliveredCount total : totals) {
                if (total.validIndications() == null) {
                    return Optional.empty();
                }
                sum += total.validIndications();
            }
            return totals.isEmpty() ? Optional.empty() : Optional.of(sum);
        }

        boolean hasTotalAndClasses() {
            return !totals.isEmpty() && !classes.isEmpty();
        }

        long workingPersonsOfClasses() {
            return sumWorking(classes);
        }

        private static long sumWorking(List<DeliveredCount> counts) {
            return counts.stream().mapToLong(DeliveredCount::workingPersons).sum();
        }
    }
}
