package nl.beschutwerk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.sample.Sample.SampleResult;
import org.junit.jupiter.api.Test;

class ResultsTablesTest {

    private static final MeasuredSize SMALL = measured(300_000, 1000, 1200, 800);
    private static final MeasuredSize LARGE = measured(900_000, 2000, 2500, 1500);

    /** Measurements with times in milliseconds; the whole run takes ten times as long as the copy. */
    private static MeasuredSize measured(long employments, long copy, long load, long measure) {
        Map<Quantity, Long> values = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            values.put(quantity, copy * 10);
        }
        values.put(Quantity.BARE_COPY, copy);
        values.put(Quantity.CHECK_AND_LOAD, load);
        values.put(Quantity.MEASURE, measure);
        values.put(Quantity.START_AND_STOP, copy * 4);
        values.put(Quantity.PEAK_HEAP, 102_400L);
        values.put(Quantity.PEAK_RESIDENT, 0L);
        SampleResult delivery = new SampleResult(employments - 1, employments, employments + 1, 0, 0, List.of());
        return new MeasuredSize(delivery, new Measured(values));
    }

    @Test
    void everySizeIsHeldAgainstTheCopyOfItsOwnRows() {
        assertThat(ResultsTables.sizes(List.of(SMALL, LARGE)))
                .contains(
                        "|  | 300.000 dienstverbanden | 900.000 dienstverbanden |\n|---|---:|---:|\n",
                        "| adviezen | 299.999 | 899.999 |\n",
                        "| kale COPY | 1,00 s | 2,00 s |\n",
                        "| **nazien en laden ÷ kale COPY** (streven: hoogstens 1,3) | **1,20** | **1,25** |\n",
                        "| **laden en berekenen ÷ kale COPY** (streven: hoogstens 2,5) | **2,00** | **2,00** |\n",
                        "| hoogste heap | 100 MB | 100 MB |\n");
    }

    @Test
    void memoryThatTheSystemDoesNotTellIsUnknownAndNotZero() {
        assertThat(ResultsTables.sizes(List.of(SMALL))).contains("| hoogste geheugen van het proces | onbekend |\n");
        assertThat(ResultsTables.growth(List.of(SMALL, LARGE))).contains("| hoogste geheugen | onbekend |\n");
    }

    @Test
    void growthIsHeldAgainstTheSizeBefore() {
        assertThat(ResultsTables.growth(List.of(SMALL, LARGE)))
                .contains(
                        "| hoeveel keer zo veel | 300.000 → 900.000 |\n",
                        "| **rijen** | 3,00 |\n",
                        "| tijd kale COPY | 2,00 |\n",
                        "| tijd nazien en laden | 2,08 |\n",
                        "| tijd laden en berekenen | 2,00 |\n",
                        "| hoogste heap | 1,00 |\n");
    }

    @Test
    void aNormalQuarterIsHeldAgainstTheStartAndStopOfTheDatabase() {
        assertThat(ResultsTables.quarter(SMALL))
                .contains(
                        "|  | 299.999 adviezen |\n",
                        "| **hele run ÷ starten en stoppen** (streven: hoogstens 3) | **2,50** |\n");
    }
}
