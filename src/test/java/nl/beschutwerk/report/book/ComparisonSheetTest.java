package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Notes;
import org.junit.jupiter.api.Test;

/** What the sheet says of the sizes of the regions that a region is compared with. */
class ComparisonSheetTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final List<Area> REGIONS = CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
    private static final Area REGION = REGIONS.get(0);

    @Test
    void theSmallestAndTheLargestPeerAreNamedWithTheirSizes() {
        assertThat(texts(exact("500"), exact("1490"), exact("480"), exact("510")))
                .contains(
                        "De regio zelf heeft 500 mensen met een geldige indicatie.",
                        "De kleinste van deze regio's is de arbeidsmarktregio "
                                + REGIONS.get(2).name() + ", met 480 mensen.",
                        "De grootste van deze regio's is de arbeidsmarktregio "
                                + REGIONS.get(1).name() + ", met 1.490 mensen.");
    }

    @Test
    void aPeerOfWhichTheSizeIsHiddenIsNotNamed() {
        assertThat(texts(exact("500"), hidden(), exact("480"), exact("510")))
                .anyMatch(text -> text.contains("grootste van deze regio's is de arbeidsmarktregio "
                        + REGIONS.get(3).name() + ", met 510"));
    }

    @Test
    void withoutTheOwnSizeOrTwoOthersNoSizesAreSaid() {
        assertThat(texts(hidden(), exact("490"), exact("480"), exact("510"))).noneMatch(ComparisonSheetTest::isOnSize);
        assertThat(texts(exact("500"), exact("490"), hidden(), hidden())).noneMatch(ComparisonSheetTest::isOnSize);
    }

    private static boolean isOnSize(String text) {
        return text.contains("van deze regio's is") || text.startsWith("De regio zelf heeft");
    }

    /** The texts of the sheet of the first region, whose peers are the next three; the sizes in that order. */
    private static List<String> texts(FigureValue... sizes) {
        ReleaseContent content = CONTENT;
        for (int i = 0; i < sizes.length; i++) {
            content = ReleaseExamples.with(content, REGIONS.get(i), Map.of(Indicator.GELDIGE_INDICATIES, sizes[i]));
        }
        List<String> peers = Stream.of(1, 2, 3).map(i -> REGIONS.get(i).code()).toList();
        ReleaseContent compared =
                ReleaseExamples.withStandings(content, new RegionStanding(REGION.code(), Optional.empty(), peers));
        return ComparisonSheet.of(compared, REGION, new Notes()).texts().stream()
                .map(text -> text.paragraph().text())
                .toList();
    }
}
