package nl.beschutwerk.job.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** A case as a worked example in Dutch: the delivery, and the figures that follow from it. */
final class CaseText {

    private final ReferenceData reference;

    CaseText(ReferenceData reference) {
        this.reference = reference;
    }

    /** The example as Markdown. Keys of the method that the theme lists are not repeated. */
    String markdown(DefinitionCase one, Map<String, String> methodOfTheme) {
        Quarter quarter = Quarter.parse(one.quarter());
        ExpectedFigures figures = new ExpectedFigures(reference, quarter);
        List<List<String>> rows = figures.rows(one);
        return "**Voorbeeld: " + one.nameInDutch() + ".** Kwartaal " + one.quarter()
                + circumstances(one.method(), methodOfTheme) + ".\n\n"
                + delivered(AdviceLayout.LAYOUT.content(), CaseRows.parse(one.advices()))
                + delivered(EmploymentLayout.LAYOUT.content(), CaseRows.parse(one.employments()))
                + delivered(PayPeriodLayout.LAYOUT.content(), CaseRows.parse(one.payPeriods()))
                + alike(one)
                + (one.isMicrodata() ? "" : headcounts(one.rows(), one.everyRegion()))
                + earlier(one)
                + targets(one.targets())
                + "Hieruit volgt:\n\n"
                + (rows.isEmpty() ? "" : MarkdownTable.of(List.of("gebied", "cijfer", "waarde", "eenheid"), rows))
                + new ComparisonText(figures).markdown(one.comparisons());
    }

    private static String circumstances(Map<String, String> method, Map<String, String> methodOfTheme) {
        String choices = method.entrySet().stream()
                .filter(choice -> !choice.getValue().equals(methodOfTheme.get(choice.getKey())))
                .map(choice -> MarkdownTable.code(choice.getKey() + ": " + choice.getValue()))
                .collect(Collectors.joining(", "));
        return choices.isEmpty() ? "" : "; in de methode " + choices;
    }

    private static String delivered(String content, CaseRows rows) {
        if (rows.rows().isEmpty()) {
            return "";
        }
        return "Bestand " + MarkdownTable.code(content) + ":\n\n"
                + MarkdownTable.of(
                        rows.columns().stream().map(MarkdownTable::code).toList(), rows.rows());
    }

    private static String alike(DefinitionCase one) {
        StringBuilder text = new StringBuilder();
        boolean others = !one.advices().isEmpty();
        for (DefinitionCase.EveryPerson persons : one.everyPerson()) {
            text.append(others ? "Daarnaast " : "Geleverd zijn ")
                    .append(persons.times())
                    .append(" mensen, elk met een advies")
                    .append(values(persons.advice()))
                    .append(
                            persons.employment() == null
                                    ? " en zonder dienstverband"
                                    : " en een dienstverband" + values(persons.employment()))
                    .append(".\n\n");
            others = true;
        }
        return text.toString();
    }

    private static String values(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(value -> MarkdownTable.code(value.getKey()) + " " + value.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String headcounts(String rows, DefinitionCase.@Nullable EveryRegion every) {
        StringBuilder block = new StringBuilder(CaseInputs.HEADER).append(rows);
        if (every != null) {
            String which =
                    every.except() == null ? "elke regio" : "elke regio behalve " + String.join(" en ", every.except());
            block.append("arbeidsmarktregio,").append(which).append(',').append(every.row());
        }
        return delivered(
                HeadcountLayout.LAYOUT.content(),
                CaseRows.parse(block.toString()).withoutEmptyColumns());
    }

    private static String earlier(DefinitionCase one) {
        StringBuilder text = new StringBuilder();
        for (DefinitionCase.Earlier before : one.earlier()) {
            text.append("Eerder geleverd, over kwartaal ")
                    .append(before.quarter())
                    .append(circumstances(before.method(), Map.of()))
                    .append(".\n\n")
                    .append(headcounts(before.rows(), before.everyRegion()));
        }
        return text.toString();
    }

    private static String targets(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(List.of(line.split(",", -1))));
        return "Doelstellingen in dit voorbeeld:\n\n"
                + MarkdownTable.of(List.of("jaar", "gebiedsniveau", "gebiedscode", "doelstelling"), rows);
    }
}
