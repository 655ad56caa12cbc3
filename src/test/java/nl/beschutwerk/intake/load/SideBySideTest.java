package nl.beschutwerk.intake.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {

    @Test
    void allWorkIsDoneInThreadsWithNames() throws SQLException, IOException {
        Queue<String> names = new ConcurrentLinkedQueue<>();
        SideBySide.Work work = stop -> names.add(Thread.currentThread().getName());
        SideBySide.run(List.of(work, work));
        assertThat(names).containsExactlyInAnyOrder("side-by-side-1", "side-by-side-2");
    }

    @Test
    void whenOneFailsTheOthersGiveUpAndItsReasonIsTold() {
        SideBySide.Work endless = stop -> {
            while (true) {
                stop.check();
                Thread.onSpinWait();
            }
        };
        SideBySide.Work failing = stop -> {
            throw new IOException("the disk");
        };
        assertThatThrownBy(() -> SideBySide.run(List.of(endless, failing, endless)))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk")
                .hasNoSuppressedExceptions();
    }
}
