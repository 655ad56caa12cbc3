package nl.beschutwerk.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.beschutwerk.reference.PublicationCalendar.CalendarRow;
import nl.beschutwerk.reference.Regions.RegionName;
import org.jspecify.annotations.Nullable;

/** The rows of all files, each read without regard to the others. */
record ReferenceRows(
        List<CalendarRow> calendar,
        List<Merger> mergers,
        List<MunicipalityPeriod> municipalities,
        List<RegionName> regions,
        List<TargetRow> targets) {

    static ReferenceRows of(Map<ReferenceFile, byte[]> contents, Faults faults) {
        return new ReferenceRows(
                read(ReferenceFile.CALENDAR, contents, CalendarRow::of, faults),
                read(ReferenceFile.MERGERS, contents, Merger::of, faults),
                read(ReferenceFile.MUNICIPALITIES, contents, MunicipalityPeriod::of, faults),
                read(ReferenceFile.REGIONS, contents, RegionName::of, faults),
                read(ReferenceFile.TARGETS, contents, TargetRow::of, faults));
    }

    private static <T> List<T> read(
            ReferenceFile file,
            Map<ReferenceFile, byte[]> contents,
            Function<CsvRow, @Nullable T> parse,
            Faults faults) {
        byte[] content = contents.get(file);
        if (content == null) {
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.rows(file, content, faults)) {
            T parsed = parse.apply(row);
            if (parsed != null) {
                rows.add(parsed);
            }
        }
        return rows;
    }
}
