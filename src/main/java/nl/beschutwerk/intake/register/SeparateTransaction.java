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
 * Transactions on a connection of their own, whatever transaction their caller is in: what is known of a delivery, and what was
 * found in it, stays also if the work around it is rolled back.
 */
public final class SeparateTransaction {

    private SeparateTransaction() {}

    /** Work done through it is committed wholly or not at all. What made it fail is thrown on, also if the connection is lost. */
    public static TransactionTemplate on(DataSource database) {
        TransactionTemplate template = new TransactionTemplate(new Manager(database));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /**
     * Does work that may also fail to read or write in a transaction of its own.
     *
     * @throws IOException what failed to read or write; the transaction is rolled back
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

        /** A connection that is lost cannot be asked to roll back; the server does so by itself, and the first failure says more. */
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
