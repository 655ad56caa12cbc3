package nl.beschutwerk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTest {

    private static final List<String> END = List.of(
            "[1.2s][info][gc,heap,exit] Heap",
            "[1.2s][info][gc,heap,exit]  def new generation   total 157248K, used 30000K [0x0, 0x1, 0x2)",
            "[1.2s][info][gc,heap,exit]   eden space 139776K,  21% used [0x0, 0x1, 0x2)",
            "[1.2s][info][gc,heap,exit]  tenured generation   total 349568K, used 5000K [0x0, 0x1, 0x2)",
            "[1.2s][info][gc,heap,exit]  Metaspace       used 26519K, committed 26752K, reserved 1081344K");

    @Test
    void withoutACollectionTheEndIsThePeak() {
        assertThat(GcLog.of(END)).isEqualTo(new GcLog(35_000, 35_000));
    }

    @Test
    void thePeakIsBeforeACollectionAndTheLiveHeapAfterOne() {
        assertThat(GcLog.of(List.of(
                        "[0.5s][info][gc] Using Serial",
                        "[0.7s][info][gc] GC(0) Pause Young (Allocation Failure) 136M->7M(494M) 9.512ms",
                        "[0.9s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 90M->9M(494M) 20.1ms",
                        END.get(1),
                        END.get(3))))
                .isEqualTo(new GcLog(136 * 1024, 9 * 1024));
    }
}
