package nl.beschutwerk.operate.schedule;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Gives use cases a clock that a test sets. It stands at the beginning of 2025, so that what is dropped lies in the future, and counts
 * from when it is first seen.
 */
@Configuration(proxyBeanMethods = false)
public class ClockOfTests {

    @Bean
    @Primary
    SetClock setClock() {
        return new SetClock(Instant.parse("2025-01-05T11:00:00Z"));
    }
}
