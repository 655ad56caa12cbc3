package nl.beschutwerk.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.ReleaseContent;

/** The areas that have a file, by what a correction changes in it, so that nobody is sent a file that says nothing new. */
public final class CorrectedAreas {

    private CorrectedAreas() {}

    /** The country and the regions of a release. */
    public static List<Area> withFile(ReleaseContent content) {
        List<Area> areas = new ArrayList<>(content.figures().areas(AreaLevel.LAND));
        areas.addAll(content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO));
        return areas;
    }

    /** The areas whose own figures, or those of their municipalities, changed. */
    public static List<Area> changed(ReleaseContent content) {
        return content.correction()
                .map(correction -> withFile(content).stream()
                        .filter(area -> correction.changes(area, content.municipalitiesOf(area)))
                        .toList())
                .orElse(List.of());
    }

    /** The areas of which only figures of earlier quarters changed, in series and comparisons. */
    public static List<Area> withChangedHistory(ReleaseContent content) {
        List<Area> changed = changed(content);
        return content.correction()
                .map(correction -> withFile(content).stream()
                        .filter(area -> !changed.contains(area))
                        .filter(area -> correction.changesHistoryOf(area, content.municipalitiesOf(area)))
                        .toList())
                .orElse(List.of());
    }

    /** The areas whose file says nothing new. */
    public static List<Area> unchanged(ReleaseContent content) {
        List<Area> others = new ArrayList<>(changed(content));
        others.addAll(withChangedHistory(content));
        return withFile(content).stream().filter(area -> !others.contains(area)).toList();
    }
}
