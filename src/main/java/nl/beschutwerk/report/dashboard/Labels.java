package nl.beschutwerk.report.dashboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;

/** What recipients call the things of the open data, in one language. */
final class Labels {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");

    private final Words words;

    Labels(Words words) {
        this.words = words;
    }

    String indicator(Indicator indicator) {
        return words.text("indicator." + indicator.code());
    }

    String breakdown(Breakdown breakdown) {
        return words.text("breakdown." + breakdown.code());
    }

    /** The label of a category; ranges follow from their bounds. */
    String category(Breakdown breakdown, String category) {
        Matcher range = RANGE.matcher(category);
        String key = "category." + breakdown.code() + ".";
        if (!range.matches()) {
            return words.text(key + category);
        }
        String from = range.group(1);
        String to = range.group(2);
        if (to == null) {
            return words.text(key + "from", from);
        }
        // The first class of ages also counts everyone younger; that of durations begins at once.
        boolean first = (breakdown == Breakdown.LEEFTIJD && from.equals("15"))
                || (breakdown == Breakdown.ZONDER_WERK && from.equals("0"));
        return first ? words.text(key + "up_to", to) : words.text(key + "between", from, to);
    }

    /** The name alone: of the country in this language, of a region or municipality its own. */
    String area(Area area) {
        return area.level() == AreaLevel.LAND ? words.text("area.country") : area.name();
    }

    /** The name alone, within words that precede it. */
    String areaWithin(Area area) {
        return area.level() == AreaLevel.LAND ? words.text("area.country.within") : area.name();
    }

    /** An area in running text. Regions bear the names of municipalities, so the word for region precedes the name. */
    String areaInText(Area area) {
        return switch (area.level()) {
            case LAND -> words.text("area.country.in_text");
            case ARBEIDSMARKTREGIO -> words.text("area.region.in_text", area.name());
            case GEMEENTE -> words.text("area.municipality.in_text", area.name());
        };
    }

    /** Where people live who count in an area, for the middle of a sentence. */
    String peopleOf(Area area) {
        return switch (area.level()) {
            case LAND -> words.text("area.country.people");
            case ARBEIDSMARKTREGIO -> words.text("area.region.people", area.name());
            case GEMEENTE -> words.text("area.municipality.people", area.name());
        };
    }

    /** In lower case and without a full stop. */
    String reason(AbsenceReason reason) {
        return words.text("reason." + reason.code());
    }
}
