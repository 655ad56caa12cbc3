package nl.beschutwerk.job;

import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.intake.DeliveryCheck;
import nl.beschutwerk.intake.DeliveryRegister;
import nl.beschutwerk.intake.FindingStore;
import nl.beschutwerk.measure.Comparing;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.SealCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms that the steps of a release go through. */
record ReleaseRooms(
        DataSource dataSource,
        DeliveryCheck deliveryCheck,
        DeliveryRegister deliveries,
        FindingStore findings,
        ReferenceTables referenceTables,
        Measuring measuring,
        Comparing comparing,
        ReleaseRegister register,
        ReleaseStates states,
        SealCheck sealCheck,
        FigureStore figures,
        AuditTrail trail) {

    static ReleaseRooms on(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(template);
        ReleaseRegister register = new ReleaseRegister(client);
        return new ReleaseRooms(
                dataSource,
                new DeliveryCheck(new DeliveryRegister(dataSource)),
                new DeliveryRegister(dataSource),
                new FindingStore(dataSource),
                new ReferenceTables(dataSource),
                new Measuring(template),
                new Comparing(template),
                register,
                new ReleaseStates(client),
                new SealCheck(register),
                new FigureStore(client),
                new AuditTrail(client));
    }

    /** Changes of the database that are made together or not at all, on the very source the rooms work on. */
    TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** What was shown before of the quarter of a release, by versions that people may have kept. */
    List<Figures> seenBefore(Release release) {
        return states.keptBefore(release).stream()
                .map(figures::protectedFigures)
                .toList();
    }

    /** The version that the measure step began. */
    Release releaseBeingMade(QuarterRun run) {
        return register.unfinished(run.quarter(), run.version())
                .orElseThrow(() -> new IllegalStateException(run.label() + " has not been begun"));
    }
}
