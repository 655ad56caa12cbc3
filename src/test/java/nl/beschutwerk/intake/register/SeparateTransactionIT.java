package nl.beschutwerk.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SeparateTransactionIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final DataSource superuser = DATABASE.address().unpooled();
    private final JdbcClient jdbc = JdbcClient.create(superuser);
    private final TransactionTemplate separate = SeparateTransaction.on(superuser);

    @Test
    void itIsKeptWhenTheTransactionAroundItIsRolledBack() {
        jdbc.sql("CREATE TABLE public.kept (number int)").update();
        new TransactionTemplate(new JdbcTransactionManager(superuser)).executeWithoutResult(around -> {
            jdbc.sql("INSERT INTO public.kept VALUES (1)").update();
            separate.executeWithoutResult(
                    status -> jdbc.sql("INSERT INTO public.kept VALUES (2)").update());
            around.setRollbackOnly();
        });
        assertThat(jdbc.sql("SELECT number FROM public.kept")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @Test
    void whatMadeItFailIsThrownAlsoIfTheConnectionIsLost() {
        assertThatThrownBy(() -> separate.executeWithoutResult(
                        status -> jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                                .query(row -> {})))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("terminating connection");
    }
}
