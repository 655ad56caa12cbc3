package nl.beschutwerk.job.making;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.text.CorrectedAreas;
import nl.beschutwerk.report.text.CorrectionSentences;

/** What {@code release.json} says of a correction: the statement in words, and to whom it matters. */
final class CorrectionSection {

    private CorrectionSection() {}

    /** Empty of a first version. */
    static Map<String, Object> of(ReleaseContent content) {
        if (content.correction().isEmpty()) {
            return Map.of();
        }
        Correction correction = content.correction().get();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("vervangt_versie", correction.correctedVersion());
        section.put("reden", correction.reason());
        section.put("verklaring", CorrectionSentences.of(content, correction));
        section.put("gewijzigde_cijfers", correction.revisions().size());
        section.put("gebieden_met_gewijzigde_cijfers", areas(CorrectedAreas.changed(content)));
        section.put("gebieden_met_alleen_gewijzigde_eerdere_kwartalen", areas(CorrectedAreas.knockedOn(content)));
        section.put("gebieden_zonder_verandering", areas(CorrectedAreas.unchanged(content)));
        return section;
    }

    private static List<Map<String, Object>> areas(List<Area> areas) {
        return areas.stream()
                .map(area -> {
                    Map<String, Object> named = new LinkedHashMap<>();
                    named.put("code", area.code());
                    named.put("naam", area.name());
                    return named;
                })
                .toList();
    }
}
