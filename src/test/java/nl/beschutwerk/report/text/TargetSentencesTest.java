package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class TargetSentencesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");
    private static final ReleaseContent Q2_2022 = ReleaseExamples.published("2022-Q2");

    @Test
    void atTheEndOfAYearTheJobsStandBesideTheTarget() {
        assertThat(sentence(Q4_2024)).contains("Dat zijn ongeveer 1.851 banen minder dan de doelstelling.");
        assertThat(sentence(withJobs(Q4_2024, "11112.34", Indicator.VERSCHIL_BANEN, "12.34")))
                .contains("Dat zijn 12 banen meer dan de doelstelling.");
        assertThat(sentence(withJobs(Q4_2024, "11099", Indicator.VERSCHIL_BANEN, "-1")))
                .contains("Dat is 1 baan minder dan de doelstelling.");
        assertThat(sentence(withJobs(Q4_2024, "11100.04", Indicator.VERSCHIL_BANEN, "0.04")))
                .contains("Daarmee is de doelstelling precies gehaald.");
    }

    @Test
    void inTheCourseOfAYearTheyStandBesideThePathToIt() {
        ReleaseContent behind = onPath("6463.39", "9050", "-2586.61");
        assertThat(sentence(behind))
                .contains("Om op koers te liggen voor eind 2022 zijn op deze datum 9.050 banen nodig. Er zijn 2.587"
                        + " banen te weinig.");
        assertThat(sentence(onPath("9053", "9050", "3")))
                .get()
                .asString()
                .endsWith("9.050 banen nodig. Er zijn 3 banen meer dan nodig.");
    }

    /** One job, or a part of one, is in the singular. */
    @Test
    void lessThanAJobIsAPartOfOne() {
        assertThat(sentence(onPath("9049.6", "9050", "-0.4")))
                .get()
                .asString()
                .endsWith("9.050 banen nodig. Er is 0,4 baan te weinig (elk getal is apart afgerond).");
        assertThat(sentence(onPath("9051", "9050", "1")))
                .get()
                .asString()
                .endsWith("9.050 banen nodig. Er is 1 baan meer dan nodig.");
        assertThat(sentence(onPath("0.9", "0.5", "0.4")))
                .get()
                .asString()
                .contains("is op deze datum 0,5 baan nodig. Er is 0,4 baan meer");
        assertThat(sentence(withJobs(Q4_2024, "11100.4", Indicator.VERSCHIL_BANEN, "0.4")))
                .get()
                .asString()
                .startsWith("Dat is 0,4 baan meer dan de doelstelling");
    }

    /** A reader who subtracts 6464 from 9050 finds 2586; from the exact amounts it is 2586,65. */
    @Test
    void theSentenceSaysWhyIfShownNumbersDoNotGiveTheDifference() {
        assertThat(sentence(onPath("6463.6", "9050.25", "-2586.65")))
                .get()
                .asString()
                .endsWith("9.050 banen nodig. Er zijn 2.587 banen te weinig (elk getal is apart afgerond).");
        assertThat(sentence(withJobs(Q4_2024, "11080.5", Indicator.VERSCHIL_BANEN, "-19.5")))
                .get()
                .asString()
                .isEqualTo("Dat zijn 20 banen minder dan de doelstelling (elk getal is apart afgerond).");
    }

    @Test
    void whatMayNotBeSeenOrIsNotKnownIsNotSaid() {
        assertThat(sentence(with(Q4_2024, Indicator.VERSCHIL_BANEN, hidden()))).isEmpty();
        assertThat(sentence(ReleaseExamples.published("2018-Q1"))).isEmpty();
        assertThat(sentence(with(Q2_2022, Indicator.VERSCHIL_PAD, hidden()))).isEmpty();
    }

    private static Optional<String> sentence(ReleaseContent content) {
        return TargetSentences.of(content, Area.NEDERLAND).map(Paragraph::text);
    }

    private static ReleaseContent with(ReleaseContent content, Indicator indicator, FigureValue value) {
        return ReleaseExamples.with(content, Area.NEDERLAND, Map.of(indicator, value));
    }

    private static ReleaseContent withJobs(ReleaseContent content, String jobs, Indicator difference, String amount) {
        return ReleaseExamples.with(
                content, Area.NEDERLAND, Map.of(Indicator.BANEN_31, exact(jobs), difference, exact(amount)));
    }

    private static ReleaseContent onPath(String jobs, String path, String difference) {
        return ReleaseExamples.with(
                Q2_2022,
                Area.NEDERLAND,
                Map.of(
                        Indicator.BANEN_31,
                        exact(jobs),
                        Indicator.DOELSTELLING_PAD,
                        exact(path),
                        Indicator.VERSCHIL_PAD,
                        exact(difference)));
    }
}
