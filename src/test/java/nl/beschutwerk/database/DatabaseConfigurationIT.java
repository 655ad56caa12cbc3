package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseConfigurationIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {

        @Bean
        DatabaseAddress address() {
            return DATABASE.address();
        }

        @Bean
        Job job(JobRepository repository, PlatformTransactionManager transactions) {
            return new JobBuilder("probe", repository)
                    .start(new StepBuilder("only", repository)
                            .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                            .build())
                    .build();
        }
    }

    @Test
    void aJobIsKeptInSchemaBatchAndWorksAsOperator() throws Exception {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class).run("--spring.application.name=beschutwerk probe")) {
            context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());

            JdbcClient session = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(session.sql("SELECT status FROM batch.batch_job_execution")
                            .query(String.class)
                            .list())
                    .containsExactly("COMPLETED");
            assertThat(session.sql(
                                    "SELECT current_user || '/' || current_setting('TimeZone') || '/'"
                                            + " || current_setting('lock_timeout') || '/' || current_setting('application_name')")
                            .query(String.class)
                            .single())
                    .isEqualTo("beschutwerk_operator/UTC/30s/beschutwerk probe");
        }
    }

    /**
     * The connection of a statement must be the pool's own connection: Spring closes a connection that it takes for another
     * one.
     */
    @Test
    void rowsReadOneByOneLeaveTheConnectionToItsTransaction() {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class).run("--spring.application.name=beschutwerk probe")) {
            DataSource source = context.getBean(DataSource.class);
            JdbcClient session = JdbcClient.create(source);
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                try (Stream<Integer> rows = session.sql("SELECT generate_series(1, 3)").query(Integer.class).stream()) {
                    assertThat(rows).containsExactly(1, 2, 3);
                }
                assertThat(session.sql("SELECT 4").query(Integer.class).single())
                        .isEqualTo(4);
            });
        }
    }
}
