package nl.beschutwerk.job.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.reference.ReferenceData;

/** The page docs/methode.md, in Dutch, made from the cases that {@link DefinitionsIT} checks. */
final class MethodPage {

    private final List<DefinitionTheme> themes;
    private final CaseText cases;

    MethodPage(List<DefinitionTheme> themes, ReferenceData reference) {
        this.themes = themes;
        this.cases = new CaseText(reference);
    }

    /** The page as Markdown. */
    String markdown() {
        StringBuilder page = new StringBuilder(MethodPageOpening.TEXT).append(MethodPageOpening.reasons());
        page.append("## Inhoud\n\n");
        page.append("- [Keuzes van de methode](#keuzes-van-de-methode)\n");
        page.append("- [Hoe u een voorbeeld leest](#hoe-u-een-voorbeeld-leest)\n");
        for (int i = 0; i < themes.size(); i++) {
            String heading = heading(i);
            page.append("- [")
                    .append(heading)
                    .append("](#")
                    .append(anchor(heading))
                    .append(")\n");
        }
        page.append("\n## Keuzes van de methode\n\n")
                .append(MethodPageOpening.CHOICES)
                .append(MethodChoices.markdown())
                .append(MethodPageOpening.READING)
                .append(MethodPageOpening.defaults());
        for (int i = 0; i < themes.size(); i++) {
            theme(page, i);
        }
        return page.toString().stripTrailing() + "\n";
    }

    private String heading(int index) {
        return index + 1 + ". " + themes.get(index).titel();
    }

    private void theme(StringBuilder page, int index) {
        DefinitionTheme theme = themes.get(index);
        page.append("## ")
                .append(heading(index))
                .append("\n\n")
                .append(theme.uitleg())
                .append('\n');
        List<String> method = new ArrayList<>();
        theme.method().forEach((key, value) -> method.add(MarkdownTable.code(key + ": " + value)));
        if (!method.isEmpty()) {
            page.append("In de voorbeelden hieronder geldt ")
                    .append(String.join(", ", method))
                    .append(".\n\n");
        }
        Map<String, List<DefinitionCase>> byRule = theme.cases().stream()
                .collect(Collectors.groupingBy(DefinitionCase::ruleInDutch, LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (Map.Entry<String, List<DefinitionCase>> rule : byRule.entrySet()) {
            number++;
            page.append("### ")
                    .append(index + 1)
                    .append('.')
                    .append(number)
                    .append(' ')
                    .append(rule.getKey().replaceAll("\\.$", ""))
                    .append("\n\n");
            rule.getValue().forEach(one -> page.append(cases.markdown(one, theme.method())));
        }
    }

    /** The anchor of a heading, in the form that GitHub and similar sites use. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
