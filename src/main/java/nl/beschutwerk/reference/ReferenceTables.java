package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the part of a reference set that measuring needs, for one reference date, to the tables of the database. */
public final class ReferenceTables {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;

    public ReferenceTables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.ownTransaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes the areas and targets of a quarter. It uses a short transaction of its own, because other commands may be writing
     * the same rows. A second call changes only rows that differ.
     *
     * @return the key of the set in the database
     */
    public long write(ReferenceData reference, Quarter quarter) {
        return Objects.requireNonNull(ownTransaction.execute(status -> writeNow(reference, quarter)));
    }

    private long writeNow(ReferenceData reference, Quarter quarter) {
        jdbc.update(
                "insert into reference.reference_set (hash) values (?) on conflict do nothing",
                reference.hash().hex());
        Long set = jdbc.queryForObject(
                "select id from reference.reference_set where hash = ?",
                Long.class,
                reference.hash().hex());
        if (set == null) {
            throw new IllegalStateException("A set that was just written is not there");
        }
        writeAreas(set, reference, quarter);
        return set;
    }

    private void writeAreas(long set, ReferenceData reference, Quarter quarter) {
        LocalDate date = quarter.referenceDate();
        for (AreaLevel level : AreaLevel.values()) {
            List<Object[]> rows = reference.areas(level, date).stream()
                    .map(area -> new @Nullable Object[] {
                        set,
                        date,
                        level.code(),
                        area.code(),
                        area.name(),
                        wholeOf(area, reference, date).orElse(null),
                        target(area, reference, quarter, quarter.year()).orElse(null),
                        reference.targets().targetPath(area, quarter).orElse(null),
                        target(area, reference, quarter, quarter.year() + 1).orElse(null)
                    })
                    .toList();
            jdbc.update(
                    "delete from reference.area where reference_set_id = ? and reference_date = ? and level = ? and code <> all (?)",
                    set,
                    date,
                    level.code(),
                    reference.areas(level, date).stream().map(Area::code).toArray(String[]::new));
            jdbc.batchUpdate("""
                    insert into reference.area as known values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (reference_set_id, reference_date, level, code) do update
                    set name = excluded.name, part_of = excluded.part_of,
                        target = excluded.target, target_path = excluded.target_path,
                        target_next = excluded.target_next
                    where (known.name, known.part_of, known.target, known.target_path, known.target_next)
                        is distinct from (excluded.name, excluded.part_of, excluded.target, excluded.target_path,
                            excluded.target_next)
                    """, rows);
        }
    }

    private static Optional<String> wholeOf(Area area, ReferenceData reference, LocalDate date) {
        return switch (area.level()) {
            case LAND -> Optional.empty();
            case ARBEIDSMARKTREGIO -> Optional.of(Area.NEDERLAND.code());
            case GEMEENTE ->
                reference.regionOf(new MunicipalityCode(area.code()), date).map(Area::code);
        };
    }

    private static Optional<BigDecimal> target(Area area, ReferenceData reference, Quarter quarter, int year) {
        return reference.targets().target(area, year, quarter.referenceDate());
    }
}
