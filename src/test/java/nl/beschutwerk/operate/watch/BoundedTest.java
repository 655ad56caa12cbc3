package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void anAnswerIsGivenAndAskedForAnewEachTime() {
        AtomicInteger asked = new AtomicInteger();
        Bounded<Integer> question = new Bounded<>("a number", LONG, asked::incrementAndGet);

        assertThat(question.answer()).contains(1);
        assertThat(question.answer()).contains(2);
    }

    @Test
    void aQuestionThatFailsHasNoAnswer() {
        Bounded<Integer> question = new Bounded<>("a number", LONG, () -> {
            throw new IOException("the share is gone");
        });

        assertThat(question.answer()).isEmpty();
    }

    @Test
    void aQuestionThatHangsIsAskedOnceAndHoldsUpNobody() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Bounded<Integer> question = new Bounded<>("a number", Duration.ofMillis(50), () -> {
            int number = asked.incrementAndGet();
            released.await();
            return number;
        });

        assertThat(question.answer()).isEmpty();
        assertThat(question.answer()).isEmpty();
        assertThat(asked).hasValue(1);

        released.countDown();
        while (question.answer().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(question.answer()).isPresent();
    }
}
