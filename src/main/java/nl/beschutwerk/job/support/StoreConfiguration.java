package nl.beschutwerk.job.support;

import java.time.Clock;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseConfiguration;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.measure.Comparing;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.SealCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stores on one database and their transactions: all that a command needs if it only queries or marks. Expects a bean
 * {@link nl.beschutwerk.database.DatabaseAddress} of a migrated database, and an {@link Interruption}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    DeliveryRegister.class,
    FindingStore.class,
    ReferenceTables.class,
    Measuring.class,
    Comparing.class,
    ReleaseRegister.class,
    ReleaseStates.class,
    SealCheck.class,
    FigureStore.class,
    AuditTrail.class,
    Outbox.class,
    KeptVersions.class,
    Telling.class,
})
public class StoreConfiguration {

    /** The clock of everything that is done or judged by the time of day, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    DeliveryCheck deliveryCheck(DeliveryRegister register, Interruption interruption) {
        return new DeliveryCheck(register, interruption);
    }
}
