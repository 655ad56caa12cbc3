package nl.beschutwerk.job.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.HidingGrounds;
import nl.beschutwerk.disclosure.HidingGrounds.Ground;
import nl.beschutwerk.disclosure.HidingGrounds.Hiding;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Suggestions;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;

/**
 * Explains where a figure comes from, in every version of its quarter. It is meant for the data team; it counts rows and names
 * no person.
 */
@Import({TracedRows.class, TraceRun.HidingGround.class})
public final class TraceRun {

    private final ReleaseStates states;
    private final FigureStore figureStore;
    private final TracedRows rows;
    private final HidingGround ground;

    /** Creates the use case for one database. */
    TraceRun(ReleaseStates states, FigureStore figureStore, TracedRows rows, HidingGround ground) {
        this.states = states;
        this.figureStore = figureStore;
        this.rows = rows;
        this.ground = ground;
    }

    /**
     * The explanation.
     *
     * @throws OperatorMistakeException if there is no such figure
     */
    public Trace run(TraceRequest request) {
        List<ReleaseStatus> versions = states.of(request.quarter());
        if (versions.isEmpty()) {
            throw new OperatorMistakeException(
                    request.quarter() + " has no release. " + ReleasedQuarters.inWords(states));
        }
        @Nullable Figure first = null;
        @Nullable Release ofFirst = null;
        List<Trace.Version> traced = new ArrayList<>();
        for (ReleaseStatus standing : versions) {
            Figures figures = figureStore.unprotectedFigures(standing.release());
            Optional<Figure> figure = find(figures, request);
            if (first == null && figure.isPresent()) {
                first = figure.get();
                ofFirst = standing.release();
            }
            traced.add(new Trace.Version(
                    standing.release().version(),
                    standing.stateInWords(),
                    figure.map(found -> origin(standing, figures, found))));
        }
        if (first == null || ofFirst == null) {
            throw noSuchFigure(
                    request,
                    figureStore.unprotectedFigures(
                            versions.get(versions.size() - 1).release()));
        }
        return new Trace(
                request.quarter(),
                first.key(),
                first.areaName(),
                ofFirst.synthetic(),
                Measuring.rulesOf(ofFirst.deliveryKind(), first.key().indicator()),
                traced);
    }

    private Trace.Origin origin(ReleaseStatus standing, Figures figures, Figure figure) {
        Release release = standing.release();
        return new Trace.Origin(
                figure.value(),
                ground.of(release, figures, figure.key()),
                FigureDetail.rounding(release, figure.key()),
                standing.reason(),
                release.begunAt(),
                release.operator(),
                release.codeVersion(),
                release.method(),
                release.methodChoices(),
                rows.of(release, figure.key()));
    }

    /** The requested figure. If more than one breakdown has the category, the request must name the breakdown as well. */
    private static Optional<Figure> find(Figures figures, TraceRequest request) {
        String[] parts = request.category().orElse(Breakdown.TOTAL_CATEGORY).split("=", 2);
        List<Figure> found = figures.stream()
                .filter(figure -> figure.key().areaCode().equals(request.area()))
                .filter(figure -> figure.key().indicator() == request.indicator())
                .filter(figure -> figure.key().category().equals(parts[parts.length - 1]))
                .filter(figure ->
                        parts.length == 1 || figure.key().breakdown().code().equals(parts[0]))
                .toList();
        if (found.size() > 1) {
            TreeSet<String> choices = new TreeSet<>();
            found.forEach(figure -> choices.add(
                    figure.key().breakdown().code() + "=" + figure.key().category()));
            throw new OperatorMistakeException("More than one breakdown has this category. Give one of: --category "
                    + String.join(", --category ", choices));
        }
        if (found.isEmpty()
                && figures.stream().noneMatch(figure -> figure.key().areaCode().equals(request.area()))) {
            throw new OperatorMistakeException("There is no area " + request.area() + " in " + request.quarter() + "."
                    + meant(Suggestions.of(request.area(), areas(figures), Area::code, Area::name))
                    + " Areas are NL, AM01 and the like, and municipalities by their four digits.");
        }
        return found.stream().findFirst();
    }

    private static List<Area> areas(Figures figures) {
        return Arrays.stream(AreaLevel.values())
                .flatMap(level -> figures.areas(level).stream())
                .toList();
    }

    /** The error if the area exists, but has no such indicator or category. */
    private static OperatorMistakeException noSuchFigure(TraceRequest request, Figures figures) {
        List<FigureKey> ofArea = figures.stream()
                .map(Figure::key)
                .filter(key -> key.areaCode().equals(request.area()))
                .toList();
        List<FigureKey> ofIndicator = ofArea.stream()
                .filter(key -> key.indicator() == request.indicator())
                .toList();
        String what =
                request.quarter() + " has no figure " + request.indicator().code() + " of " + request.area();
        if (ofIndicator.isEmpty()) {
            TreeSet<String> given = new TreeSet<>();
            ofArea.forEach(key -> given.add(key.indicator().code()));
            return new OperatorMistakeException(what + ". Of this area there are: " + String.join(", ", given) + ".");
        }
        String category = request.category().orElse(Breakdown.TOTAL_CATEGORY);
        TreeSet<String> given = new TreeSet<>();
        ofIndicator.forEach(key -> given.add(key.breakdown().code() + "=" + key.category()));
        return new OperatorMistakeException(what + " for the category " + category + "."
                + meant(Suggestions.of(
                        category.substring(category.indexOf('=') + 1),
                        ofIndicator,
                        key -> key.breakdown().code() + "=" + key.category(),
                        key -> key.breakdown().categoryLabel(key.category())))
                + " There are: " + String.join(", ", given) + ".");
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(one -> " Did you mean " + one + "?").orElse("");
    }

    /** Explains why a figure is hidden. Only the data team may know, because the reason itself discloses information. */
    static final class HidingGround {

        private final ReleaseRegister register;
        private final FigureStore figureStore;

        HidingGround(ReleaseRegister register, FigureStore figureStore) {
            this.register = register;
            this.figureStore = figureStore;
        }

        /** The reason in words; empty for a figure that is not hidden. */
        Optional<String> of(Release release, Figures unprotected, FigureKey key) {
            Set<FigureKey> hidden = figureStore.protectedFigures(release).stream()
                    .filter(figure -> figure.value() instanceof FigureValue.Hidden)
                    .map(Figure::key)
                    .collect(Collectors.toSet());
            if (!hidden.contains(key)) {
                return Optional.empty();
            }
            int threshold = register.thresholdOf(release);
            Map<FigureKey, Base> basePersons = figureStore.basePersons(release);
            Hiding hiding = new HidingGrounds(threshold, unprotected, basePersons, hidden).of(key);
            String derived = hiding.from().stream()
                    .map(source -> "it derives from " + inWords(source) + ", which is hidden too: ")
                    .collect(Collectors.joining());
            FigureKey last = hiding.from().isEmpty()
                    ? key
                    : hiding.from().get(hiding.from().size() - 1);
            return Optional.of(derived + inWords(hiding.last(), last, threshold));
        }

        private static String inWords(Ground ground, FigureKey key, int threshold) {
            if (ground == Ground.SMALL) {
                return key.indicator().kind().isCount()
                        ? "it is small itself, a count from 1 to " + (threshold - 1)
                        : "it rests on fewer than " + threshold + " persons, or leaves fewer out";
            }
            return "it is not small itself; shown, it would help to work out another that is";
        }

        private static String inWords(FigureKey key) {
            return key.indicator().code() + " " + key.breakdown().code() + " " + key.category();
        }
    }

    /**
     * The figure to explain.
     *
     * @param area code of the area
     * @param category a category such as {@code v}, or with its breakdown if that is needed: {@code geslacht=onbekend}; empty
     *     for the figure that is not split
     * @param output the folder of the releases
     */
    public record TraceRequest(
            Quarter quarter, String area, Indicator indicator, Optional<String> category, Path output) {}
}
