package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.UncheckedIo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on their own connection, independent of the transaction of the caller: what is stored about a delivery and its
 * findings remains if the surrounding work is rolled back.
 */
public final class SeparateTransaction {

    private SeparateTransaction() {}

    /**
     * Returns a template that commits its work completely or not at all. It rethrows the failure of the work, also if the
     * connection is lost.
     */
    public static TransactionTemplate on(DataSource database) {
        TransactionTemplate template = new TransactionTemplate(new Manager(database));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /**
     * Runs work that may throw an IOException in its own transaction.
     *
     * @throws IOException the failure of the work; the transaction is rolled back
     */
    public static <T> T run(DataSource database, UncheckedIo.Work<T> work) throws IOException {
        return UncheckedIo.unwrap(() -> Objects.requireNonNull(on(database).execute(status -> UncheckedIo.call(work))));
    }

    private static final class Manager extends JdbcTransactionManager {

        private static final Logger LOG = LoggerFactory.getLogger(SeparateTransaction.class);
        private static final long serialVersionUID = 1L;

        private Manager(DataSource database) {
            super(database);
        }

        /**
         * A lost connection cannot roll back. The server rolls back by itself, and the first failure is more informative than
         * this one.
         */
        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            try {
                super.doRollback(status);
            } catch (RuntimeException e) {
                LOG.warn("A transaction could not be rolled back; its connection is given up: {}", e.toString());
            }
        }
    }
}
