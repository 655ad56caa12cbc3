package nl.beschutwerk.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.release.ProtectionStatement.Extent;
import nl.beschutwerk.release.ProtectionStatement.Withstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionStatementTest {

    private static final ProtectionStatement STATEMENT = new ProtectionStatement(
            5,
            List.of(new Extent(AreaLevel.LAND, 76, 0), new Extent(AreaLevel.GEMEENTE, 1026, 331)),
            Optional.of(new Withstood(List.of("2024-Q2 v2", "2024-Q3 v1"), 5, true)));
    private static final ProtectionStatement NOTHING_HIDDEN =
            new ProtectionStatement(0, List.of(new Extent(AreaLevel.LAND, 76, 0)), Optional.empty());

    /** Readers know the keys, so a change of one is a change for them. */
    @Test
    void itsKeysAreThoseOfTheDocumentation() {
        assertThat(STATEMENT.text())
                .isEqualTo("{\"drempel\":5,\"kleine_aantallen_verborgen\":true,\"aantallen_per_niveau\":["
                        + "{\"niveau\":\"land\",\"aantallen\":76,\"verborgen\":0,\"verborgen_procent\":0.0},"
                        + "{\"niveau\":\"gemeente\",\"aantallen\":1026,\"verborgen\":331,\"verborgen_procent\":32.3}],"
                        + "\"aanval\":{\"bekende_uitgaven\":[\"2024-Q2 v2\",\"2024-Q3 v1\"],\"bekende_verbanden\":"
                        + "\"de tabel in docs/geheimhouding.md, \\\"Wat een aanvaller niet mag kunnen\\\"\","
                        + "\"smalste_bereik_ten_minste\":5,\"bewezen_in_hele_personen\":true,\"geldt_voor\":"
                        + "\"kleine aantallen in de cijfers en achter percentages; niet voor wie pas geldig is:"
                        + " docs/geheimhouding.md, \\\"Grenzen\\\"\"}}");
    }

    @Test
    void withoutProtectionNothingIsSaidOfAnAttack() {
        assertThat(NOTHING_HIDDEN.text())
                .contains("\"drempel\":0", "\"kleine_aantallen_verborgen\":false", "\"aantallen\":76")
                .doesNotContain("aanval", "smalste");
    }

    @ParameterizedTest
    @CsvSource({"8, 315, 2.5", "1, 3, 33.3", "1, 1600, 0.1", "1, 2001, 0.0", "7, 7, 100.0"})
    void aShareIsExactToOneDecimal(long hidden, long counts, String share) {
        assertThat(new Extent(AreaLevel.LAND, counts, hidden).share()).hasToString(share);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (ProtectionStatement statement : List.of(STATEMENT, NOTHING_HIDDEN)) {
            assertThat(ProtectionStatement.ofText(statement.text())).isEqualTo(statement);
            assertThat(ProtectionStatement.in(manifest(statement))).contains(statement);
        }
    }

    @Test
    void aReleaseMadeBeforeThereWereStatementsHasNone() {
        assertThat(ProtectionStatement.in("{\"kwartaal\" : \"2024-Q4\"}")).isEmpty();
        assertThat(ProtectionStatement.in(
                        "{\"geheimhouding\" : {\"drempel\" : 5, \"kleine_aantallen_verborgen\" : true}}"))
                .isEmpty();
    }

    private static String manifest(ProtectionStatement statement) {
        return ReleaseManifest.text(
                Releases.of("2024-Q4", 1), statement, new ReleaseInputs(List.of()), Map.of(), List.of(), Instant.EPOCH);
    }
}
