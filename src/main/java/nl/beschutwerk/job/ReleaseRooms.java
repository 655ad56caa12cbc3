package nl.beschutwerk.job;

import javax.sql.DataSource;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        FigureStore figures,
        AuditTrail trail) {

    static ReleaseRooms on(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(template);
        return new ReleaseRooms(
                dataSource,
                new DeliveryCheck(new DeliveryRegister(dataSource)),
                new DeliveryRegister(dataSource),
                new FindingStore(dataSource),
                new ReferenceTables(dataSource),
                new Measuring(template),
                new Comparing(template),
                new ReleaseRegister(client),
                new FigureStore(client),
                new AuditTrail(client));
    }

    /** The version that the measure step began. */
    Release releaseBeingMade(QuarterRun run) {
        return register.unfinished(run.quarter(), run.version())
                .orElseThrow(() -> new IllegalStateException(run.label() + " has not been begun"));
    }
}
