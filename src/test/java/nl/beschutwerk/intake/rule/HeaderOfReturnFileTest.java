package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.ReturnColumns;
import org.junit.jupiter.api.Test;

/** A return file that was corrected may be delivered as it is. */
class HeaderOfReturnFileTest {

    @Test
    void theColumnsThatWeAddedAreNoExtraColumns() throws Exception {
        assertThat(findings(ReturnColumns.FINDING, ReturnColumns.ROW_NUMBER)).isEmpty();
    }

    @Test
    void otherColumnsStillAre() throws Exception {
        assertThat(findings(ReturnColumns.FINDING, "opmerking"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(ExtraColumn.CODE))
                .satisfies(finding ->
                        assertThat(finding.sentence()).contains("opmerking").doesNotContain("bevinding"));
    }

    private static List<Finding> findings(String... added) throws UnreadableFileException {
        List<String> names = new ArrayList<>(List.of(added));
        HeadcountLayout.LAYOUT.columns().stream().map(Column::name).forEach(names::add);
        return new HeaderCheck("aantallen.csv", HeadcountLayout.LAYOUT, true, List.of()).check(Header.of(names));
    }
}
