package nl.beschutwerk.job.making;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case of the definitions, as its YAML file has it. It gives either headcounts ({@code rows}) or microdata ({@code advices}
 * and the rest), each a block with a header that names only the relevant columns ({@link CaseRows}).
 *
 * @param rule the sentence of docs/definitions.md that the case checks; {@code [...]} stands for words left out
 * @param name the special situation of this case
 * @param ruleInDutch the same sentence, as docs/methode.md has it
 * @param nameInDutch the same name, as docs/methode.md has it
 * @param quarter of the delivery
 * @param rows of headcounts, without their header
 * @param everyRegion the same row of headcounts for all regions with exceptions, in addition to the others
 * @param advices rows of adviezen
 * @param employments rows of dienstverbanden
 * @param payPeriods rows of urenopgaven
 * @param everyPerson groups of identical persons, in addition to the others
 * @param rejected how many of the rows intake must reject; the others must all be loaded
 * @param targets lines of targets.csv without source, instead of the real ones
 * @param method keys of the method file that differ from the real one, in addition to those of the theme
 * @param expect per area and figure the value in the notation of the open data: a number, with E if estimated; M and a
 *     reason; C
 * @param none per area the figures that must not exist
 * @param earlier deliveries of earlier quarters, oldest first
 * @param comparisons expected comparisons of the figures with earlier quarters and with each other
 */
record DefinitionCase(
        String rule,
        @JsonProperty("case") String name,
        @JsonProperty("regel") String ruleInDutch,
        @JsonProperty("geval") String nameInDutch,
        String quarter,
        String rows,
        @JsonProperty("every_region") @Nullable EveryRegion everyRegion,
        String advices,
        String employments,
        @JsonProperty("pay_periods") String payPeriods,
        @JsonProperty("every_person") List<EveryPerson> everyPerson,
        int rejected,
        List<String> targets,
        Map<String, String> method,
        Map<String, Map<String, String>> expect,
        Map<String, List<String>> none,
        List<Earlier> earlier,
        CaseComparisons comparisons) {

    /** The headcounts of an earlier quarter, and the keys of the method file that differed then from those of the case. */
    record Earlier(
            String quarter,
            String rows,
            @JsonProperty("every_region") @Nullable EveryRegion everyRegion,
            Map<String, String> method) {

        Earlier {
            rows = rows == null ? "" : rows;
            method = method == null ? Map.of() : method;
        }
    }

    /** A row without its area, and the regions that do not get it. */
    record EveryRegion(String row, @Nullable List<String> except) {}

    /** Identical persons: their number, and the advice and, if any, the employment of each, by column. */
    record EveryPerson(
            int times, Map<String, String> advice, @Nullable Map<String, String> employment) {

        EveryPerson {
            advice = advice == null ? Map.of() : advice;
        }
    }

    DefinitionCase {
        for (String needed : Arrays.asList(rule, name, ruleInDutch, nameInDutch, quarter)) {
            Objects.requireNonNull(needed, "rule, case, regel, geval and quarter are needed: " + name);
        }
        rows = rows == null ? "" : rows;
        advices = advices == null ? "" : advices;
        employments = employments == null ? "" : employments;
        payPeriods = payPeriods == null ? "" : payPeriods;
        everyPerson = everyPerson == null ? List.of() : everyPerson;
        targets = targets == null ? List.of() : targets;
        method = method == null ? Map.of() : method;
        expect = expect == null ? Map.of() : expect;
        none = none == null ? Map.of() : none;
        earlier = earlier == null ? List.of() : earlier;
        comparisons = comparisons == null ? CaseComparisons.NONE : comparisons;
        boolean microdata = !advices.isEmpty() || !everyPerson.isEmpty();
        boolean headcounts = !rows.isEmpty() || everyRegion != null;
        if (microdata == headcounts) {
            throw new IllegalArgumentException("Either headcounts or microdata are needed: " + name);
        }
    }

    /** Whether the case gives microdata; otherwise it gives headcounts. */
    boolean isMicrodata() {
        return !advices.isEmpty() || !everyPerson.isEmpty();
    }

    DefinitionCase withMethod(Map<String, String> choices) {
        return new DefinitionCase(
                rule,
                name,
                ruleInDutch,
                nameInDutch,
                quarter,
                rows,
                everyRegion,
                advices,
                employments,
                payPeriods,
                everyPerson,
                rejected,
                targets,
                choices,
                expect,
                none,
                earlier,
                comparisons);
    }

    /** An earlier delivery as a separate case without expectations, with the same other inputs. */
    DefinitionCase of(Earlier before) {
        Map<String, String> choices = new LinkedHashMap<>(method);
        choices.putAll(before.method());
        return new DefinitionCase(
                rule,
                name,
                ruleInDutch,
                nameInDutch,
                before.quarter(),
                before.rows(),
                before.everyRegion(),
                "",
                "",
                "",
                List.of(),
                0,
                targets,
                choices,
                Map.of(),
                Map.of(),
                List.of(),
                CaseComparisons.NONE);
    }
}
