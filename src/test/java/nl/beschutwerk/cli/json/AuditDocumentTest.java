package nl.beschutwerk.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.FoundCounts;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AuditRun.Attacked;
import nl.beschutwerk.job.explain.StatementCheck;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.reference.MethodReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an attack found that a real release never shows. */
class AuditDocumentTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final FigureKey KEY = new FigureKey(
            AreaLevel.GEMEENTE, "0014", Indicator.WERKZAME_PERSONEN, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);

    @Test
    void whatIsExposedIsNamedWithoutItsValue() throws Exception {
        JsonNode audit = document(2, false, Optional.empty());

        assertThat(audit.at("/verdict").asString()).isEqualTo("exposed");
        assertThat(audit.at("/exposed/0").propertyNames())
                .containsExactly("quarter", "level", "area", "indicator", "breakdown", "category", "way");
        assertThat(audit.at("/exposed/0/area").asString()).isEqualTo("0014");
        assertThat(audit.at("/narrowest_interval").asLong()).isEqualTo(2);
        assertThat(audit.at("/statement").isNull()).isTrue();
    }

    @Test
    void whatIsNotSettledIsNotCalledSafe() throws Exception {
        assertThat(document(6, true, Optional.empty()).at("/verdict").asString())
                .isEqualTo("unsettled");
        assertThat(document(6, false, Optional.empty()).at("/verdict").asString())
                .isEqualTo("safe");
    }

    @Test
    void aStatementThatIsNotSoHasFaults() throws Exception {
        JsonNode audit = document(
                6, false, Optional.of(new StatementCheck(List.of("It states \"5\"."), List.of("Something later."))));

        assertThat(audit.at("/statement/as_stated").asBoolean()).isFalse();
        assertThat(audit.at("/statement/faults/0").asString()).isEqualTo("It states \"5\".");
    }

    private static JsonNode document(int width, boolean unsettled, Optional<StatementCheck> statement)
            throws Exception {
        HiddenCount found = FoundCounts.within(QUARTER, KEY, width);
        IntruderResult attack = new IntruderResult(
                QUARTER,
                Set.of(KEY.with(Indicator.GELDIGE_INDICATIES)),
                Set.of(KEY),
                List.of(found),
                List.of(),
                List.of(),
                List.of(),
                unsettled ? Set.of(found) : Set.of());
        DisclosureAudit audit = new DisclosureAudit(
                attack,
                new Confidential(Set.of(KEY), Set.of()),
                List.of(),
                MethodReader.read(Path.of("data/reference/method.yaml")).method(),
                Duration.ofMillis(12));
        return JsonSchemas.valid(
                "audit", JsonText.of(AuditDocument.of(new Attacked(1, audit, statement), Instant.EPOCH)));
    }
}
