package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.report.ReleaseContent;

/** The changes of a correction in words: how many areas, the largest changes, and why. */
public final class CorrectionSentences {

    /** The number of changes that the text names; the table has all of them. */
    private static final int LARGEST = 3;

    /** The main indicators. Others are derived from these, and change with them. */
    private static final Set<Indicator> NAMED = EnumSet.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.NIET_WERKEND,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING);

    private CorrectionSentences() {}

    /** The statement on a corrected release as a whole, in separate sentences. */
    public static List<String> of(ReleaseContent content, Correction correction) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Versie " + correction.version() + " van de cijfers over "
                + DutchFormat.date(content.quarter().referenceDate()) + " vervangt versie "
                + correction.correctedVersion() + ".");
        sentences.add("Reden: " + correction.reason() + ".");
        sentences.add(areas(content, correction));
        List<Revision> largest = largest(correction.revisions().stream()
                .filter(revision -> revision.key().level() != AreaLevel.GEMEENTE)
                .toList());
        if (!largest.isEmpty()) {
            sentences.add("De grootste veranderingen: "
                    + String.join(
                            "; ",
                            largest.stream().map(CorrectionSentences::inWords).toList()) + ".");
        }
        return sentences;
    }

    private static String areas(ReleaseContent content, Correction correction) {
        List<Area> areas = CorrectedAreas.withFile(content);
        long changed = areas.stream()
                .filter(area -> correction.changes(area, content.municipalitiesOf(area)))
                .count();
        return changed == 0
                ? "Van geen enkel gebied zijn de eigen cijfers veranderd."
                : "Van " + changed + " van de " + areas.size()
                        + " gebieden (Nederland en de arbeidsmarktregio's) zijn eigen" + " cijfers veranderd.";
    }

    /** The largest changes, in persons or jobs, of the main indicators of whole areas. */
    public static List<Revision> largest(List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.difference().isPresent())
                .filter(revision -> revision.key().breakdown() == Breakdown.TOTAAL)
                .filter(revision -> NAMED.contains(revision.key().indicator()))
                .sorted(Comparator.comparing((Revision revision) -> size(revision))
                        .reversed()
                        .thenComparing(Revision::key))
                .limit(LARGEST)
                .toList();
    }

    private static BigDecimal size(Revision revision) {
        return revision.difference().orElse(BigDecimal.ZERO).abs();
    }

    private static String inWords(Revision revision) {
        FigureKey key = revision.key();
        BigDecimal difference = revision.difference().orElseThrow();
        String place = key.level() == AreaLevel.ARBEIDSMARKTREGIO
                ? "arbeidsmarktregio " + revision.areaName()
                : revision.areaName();
        BigDecimal before = ((Given) revision.before()).amount();
        BigDecimal now = ((Given) revision.now()).amount();
        // All three alike, so that they can be compared.
        int decimals = Stream.of(before, now, difference)
                .mapToInt(key::shownDecimals)
                .max()
                .orElseThrow();
        boolean agrees = ShownDifference.agrees(now, decimals, before, decimals, difference, decimals);
        return key.indicator().label() + " in " + place + " van " + DutchFormat.number(before, decimals) + " naar "
                + DutchFormat.number(now, decimals) + " (" + DutchFormat.number(difference.abs(), decimals)
                + (difference.signum() > 0 ? " meer" : " minder")
                + (agrees ? ")" : ", elk getal is apart afgerond)");
    }
}
