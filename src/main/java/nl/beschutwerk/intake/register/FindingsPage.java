package nl.beschutwerk.intake.register;

import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.rule.FindingRule;

/** The page for deliverers that explains every finding, made from the rules themselves. */
public final class FindingsPage {

    private static final String OPENING = """
            # Bevindingen

            Elke afwijking van de afspraken over een levering is één bevinding in `bevindingen.json`.

            - `weigering`: de hele levering wordt geweigerd. Niets ervan komt in de cijfers.
            - `fout`: de rij telt niet mee. Een rij heeft ten hoogste één fout: de eerste die wordt gevonden.
            - `waarschuwing`: de rij telt mee.

            | code | ernst | wanneer |
            |---|---|---|
            """;

    private FindingsPage() {}

    /** The page as Markdown, in Dutch. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(OPENING);
        for (FindingRule rule : FindingRules.ALL) {
            Severity severity = rule.code().severity();
            page.append("| `")
                    .append(rule.code().code())
                    .append("` | ")
                    .append(severity.code())
                    .append(" | ")
                    .append(rule.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }
}
