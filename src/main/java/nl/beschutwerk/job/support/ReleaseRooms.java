package nl.beschutwerk.job.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
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

/**
 * The rooms that a delivery and a release go through, all on one database.
 *
 * @param dataSource the database itself
 * @param interruption which work in the rooms is broken off by
 * @param deliveryCheck receives a delivery, or refuses it
 * @param deliveries that were received
 * @param findings on them
 * @param referenceTables the reference data that releases are measured with
 * @param measuring from loaded rows to figures
 * @param comparing of figures with those of earlier quarters
 * @param register of releases with their inputs and files
 * @param states of releases: draft, approved, superseded, withdrawn
 * @param sealCheck holds files against what was sealed
 * @param figures of releases, with every amount and as they may be seen
 * @param trail of what was decided, by whom
 */
public record ReleaseRooms(
        DataSource dataSource,
        Interruption interruption,
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

    /** Opens them on a database that has been migrated, for work that nothing breaks off. */
    public static ReleaseRooms on(DataSource dataSource) {
        return on(dataSource, Interruption.none());
    }

    /** Opens them on a database that has been migrated. */
    public static ReleaseRooms on(DataSource dataSource, Interruption interruption) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(template);
        ReleaseRegister register = new ReleaseRegister(client);
        return new ReleaseRooms(
                dataSource,
                interruption,
                new DeliveryCheck(new DeliveryRegister(dataSource), interruption),
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
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * What people may know of the quarter of a release, from versions that they may have kept.
     *
     * @param now the figures of the release with every amount
     */
    public EarlierVersions versionsBefore(Release release, Figures now) {
        List<Figures> shown = new ArrayList<>();
        Set<FigureKey> stillHidden = new HashSet<>();
        for (Release kept : states.keptBefore(release)) {
            Figures protectedThen = figures.protectedFigures(kept);
            Figures then = figures.unprotectedFigures(kept);
            shown.add(protectedThen);
            protectedThen.stream()
                    .filter(figure -> figure.value() instanceof FigureValue.Hidden)
                    .map(Figure::key)
                    .filter(key -> now.isSameIn(then, key))
                    .forEach(stillHidden::add);
        }
        return new EarlierVersions(shown, stillHidden);
    }
}
