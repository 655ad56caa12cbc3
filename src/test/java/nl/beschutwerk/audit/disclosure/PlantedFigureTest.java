package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that reveals a hidden count, and that the suppression missed, fails the audit. */
class PlantedFigureTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    @TempDir
    Path folder;

    private final List<Figure> figures = new ArrayList<>();
    private final Set<FigureKey> hidden = new HashSet<>();

    /**
     * Three persons of 24.3333 hours on average. No equation reveals the count, but the fraction shows that the divisor is a
     * multiple of three.
     */
    @Test
    void aRatioOverAHiddenCountIsGivenAway() throws IOException {
        FigureKey three = put(Indicator.WERKZAME_PERSONEN, "3", true);
        put(Indicator.UREN_PER_WEEK, "73", true);
        put(Indicator.BANEN_31, "2.3548", true);
        FigureKey mean = put(Indicator.GEMIDDELDE_UREN, "24.333333", false);
        IntruderResult result = attack();
        assertThat(result.exposed(5)).isEmpty();
        assertThat(result.revealed()).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo(three);
            assertThat(found.way()).containsExactly("AM01 gemiddelde_uren zegt er iets over, en is niet verborgen");
        });
        hidden.add(mean);
        assertThat(attack().revealed()).isEmpty();
    }

    /** The reason that there is nobody to divide by reveals that the hidden count is zero. */
    @Test
    void aReasonThatTellsThatNobodyIsThereGivesACountAway() throws IOException {
        FigureKey nobody = put(Indicator.NIET_WERKEND, "0", true);
        figures.add(new Figure(
                QUARTER,
                FigureKey.total(REGION, Indicator.ZONDER_WERK_MEDIAAN),
                REGION.name(),
                new FigureValue.Absent(AbsenceReason.NIEMAND)));
        assertThat(attack().revealed())
                .singleElement()
                .satisfies(found -> assertThat(found.key()).isEqualTo(nobody));
    }

    @Test
    void aRatioInABreakdownThatItDoesNotHaveFailsTheAudit() throws IOException {
        put(Indicator.WERKZAME_PERSONEN, "3", true);
        Path file = file();
        plant(file, "gemiddelde_uren,geslacht,x,24.3333,uren");
        assertThatThrownBy(() -> attack(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("knows no figures of gemiddelde_uren by geslacht");
    }

    @Test
    void anIndicatorThatIsNotKnownFailsTheAudit() throws IOException {
        put(Indicator.WERKZAME_PERSONEN, "3", true);
        Path file = file();
        plant(file, "uren_per_beschutte_plek,totaal,totaal,24.3333,uren");
        assertThatThrownBy(() -> attack(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uren_per_beschutte_plek");
    }

    @Test
    void aShareWithoutItsBaseFailsTheAudit() {
        put(Indicator.WERKEND_NA_3_MAANDEN, "33.3333", false);
        Figures unprotected = new Figures(QUARTER, figures);
        assertThatThrownBy(() -> Confidential.in(unprotected, Map.of(), 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WERKEND_NA_3_MAANDEN");
    }

    @Test
    void figuresThatTheDefinitionsDoNotHaveAreRefused() {
        FigureKey key = FigureKey.of(REGION, Indicator.GEMIDDELDE_UREN, Breakdown.GESLACHT, "x");
        Figure planted = new Figure(QUARTER, key, REGION.name(), new FigureValue.Given(BigDecimal.TEN, false));
        assertThatThrownBy(() -> new Figures(QUARTER, List.of(planted))).isInstanceOf(IllegalArgumentException.class);
    }

    /** 240 hours belong to at least four persons, because nobody works more than 60. */
    @Test
    void nobodyWorksMoreThanTheMostHours() throws IOException {
        put(Indicator.GELDIGE_INDICATIES, "8", false);
        FigureKey count = put(Indicator.WERKZAME_PERSONEN, "4", true);
        put(Indicator.NIET_WERKEND, "4", true);
        put(Indicator.UREN_PER_WEEK, "240", false);
        assertThat(attack().exposed(5)).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo(count);
            assertThat(found.range()).isEqualTo(new Range(4, 7));
        });
    }

    /**
     * Two persons have two employments each. An intruder who assumes that nobody works more than 60 hours is wrong, and infers
     * nothing.
     */
    @Test
    void longHoursAreNotTakenForMorePersons() throws IOException {
        put(Indicator.GELDIGE_INDICATIES, "8", false);
        put(Indicator.WERKZAME_PERSONEN, "2", true);
        put(Indicator.NIET_WERKEND, "6", true);
        put(Indicator.UREN_PER_WEEK, "240", false);
        assertThat(attack().exposed(5)).isEmpty();
    }

    private FigureKey put(Indicator indicator, String amount, boolean hide) {
        FigureKey key = FigureKey.total(REGION, indicator);
        figures.add(new Figure(QUARTER, key, REGION.name(), new FigureValue.Given(new BigDecimal(amount), false)));
        if (hide) {
            hidden.add(key);
        }
        return key;
    }

    /** Adds a row to the open data. */
    private static void plant(Path file, String figure) throws IOException {
        Files.writeString(
                file,
                Files.readString(file) + "2024-Q4,2024-12-31,arbeidsmarktregio,AM01,Groningen," + figure
                        + ",A,F,,true\r\n");
    }

    private Path file() throws IOException {
        return PublishedFigures.write(folder.resolve("cijfers.csv"), new Figures(QUARTER, figures), hidden);
    }

    private IntruderResult attack() throws IOException {
        return attack(file());
    }

    private IntruderResult attack(Path file) throws IOException {
        return Intruder.on(
                new PublishedRelease(
                        QUARTER,
                        file,
                        new PublicKnowledge(
                                new TreeMap<>(Map.of("AM01", List.of())),
                                QUARTER.referenceDate(),
                                MethodReader.read(Path.of("data/reference/method.yaml"))
                                        .method()),
                        Map.of(),
                        new Figures(QUARTER, figures),
                        Map.of()),
                List.of(),
                List.of(),
                5,
                new SolverWork(StopSignal.NEVER));
    }
}
