package nl.beschutwerk.operate.watch;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has Spring Batch measure its jobs and steps: it does if there is an {@link ObservationRegistry}. Only who is watched imports it, for
 * it costs time at the start of a command.
 */
@Configuration(proxyBeanMethods = false)
public class Observing {

    /** Ends with the process, and not with the database: the exit code of a command is measured last. */
    @Bean(destroyMethod = "")
    Meters meters() {
        return Meters.begin(System::getenv);
    }

    @Bean
    ObservationRegistry observationRegistry(Meters meters) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters.all()));
        return registry;
    }
}
