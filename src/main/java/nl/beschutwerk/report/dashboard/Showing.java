package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding.Rank;
import nl.beschutwerk.domain.Unit;

/** How figures look in one language. Jobs and percentages are whole numbers, except where that would say something else. */
final class Showing {

    private final Words words;

    Showing(Words words) {
        this.words = words;
    }

    /** The figure with its unit where no heading gives it, or the reason why there is none. */
    Shown figure(Figure figure) {
        return shown(
                figure.value(),
                claim("figure", figure.quarter().toString(), figure.key()),
                given -> number(figure.key(), given.amount()) + suffix(figure.unit()));
    }

    /** The same where there is no room for the reason why there is none. */
    Shown shortly(Figure figure) {
        Shown shown = figure(figure);
        return shown.state() == Shown.State.ABSENT
                ? new Shown(words.text("absent.shortly"), shown.state(), shown.claim())
                : shown;
    }

    /** The absolute amount of a given figure, without its unit: the words around it say which way it goes. */
    Shown size(Figure figure, Given given) {
        return new Shown(
                number(figure.key(), given.amount().abs()),
                Shown.State.GIVEN,
                claim("size", figure.quarter().toString(), figure.key()));
    }

    /** How much a figure changed, with its sign. */
    Shown change(Quarter quarter, Change change) {
        return shown(change.difference(), claimOfChange("change", quarter, change), given -> {
            BigDecimal rounded = rounded(change.key(), given.amount());
            return (rounded.signum() > 0 ? "+" : "")
                    + number(change.key(), given.amount())
                    + (change.key().indicator().unit() == Unit.PROCENT ? words.text("unit.points") : "");
        });
    }

    /** The absolute amount of a given change. */
    Shown sizeOfChange(Quarter quarter, Change change, Given given) {
        return new Shown(
                number(change.key(), given.amount().abs()),
                Shown.State.GIVEN,
                claimOfChange("size-of-change", quarter, change));
    }

    /** A number from the rank of a region; empty if it has none. */
    Optional<Shown> rank(Quarter quarter, Area region, RankNumber number, Optional<Rank> rank) {
        return rank.map(known -> new Shown(
                String.valueOf(number.of(known)),
                Shown.State.GIVEN,
                "rank " + quarter + " " + region.code() + " " + number.code()));
    }

    /** The amount as a whole number or with the decimals that readers see of it. */
    BigDecimal rounded(FigureKey key, BigDecimal amount) {
        return amount.setScale(decimals(key, amount), RoundingMode.HALF_UP);
    }

    private String number(FigureKey key, BigDecimal amount) {
        return words.language().number(amount, decimals(key, amount));
    }

    private static int decimals(FigureKey key, BigDecimal amount) {
        Unit unit = key.indicator().unit();
        boolean whole = (unit == Unit.BANEN && !(key.indicator().kind() instanceof Target target && target.whole()))
                || unit == Unit.PROCENT;
        return whole ? unit.decimalsInSentences(amount) : key.shownDecimals(amount);
    }

    private static String suffix(Unit unit) {
        return unit == Unit.PROCENT ? "%" : "";
    }

    private static String claim(String kind, String quarter, FigureKey key) {
        return String.join(
                " ",
                kind,
                quarter,
                key.level().code(),
                key.areaCode(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category());
    }

    private static String claimOfChange(String kind, Quarter quarter, Change change) {
        return claim(kind, quarter + "/" + change.with().quarterFor(quarter), change.key());
    }

    /** The words for an amount that can be seen. */
    private interface InWords {

        String of(Given given);
    }

    private Shown shown(FigureValue value, String claim, InWords inWords) {
        if (value instanceof Given given) {
            return new Shown(inWords.of(given), Shown.State.GIVEN, claim);
        }
        return value instanceof Absent absent
                ? new Shown(words.text("absent", new Labels(words).reason(absent.reason())), Shown.State.ABSENT, claim)
                : new Shown(words.text("hidden"), Shown.State.HIDDEN, claim);
    }
}
