package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Bar;
import nl.beschutwerk.report.dashboard.Picture.Look;

/** People, the jobs they come to, and the target on one scale, so that persons are never taken for jobs; and the key figures. */
final class KeyFiguresSection {

    private static final String ID = "kerncijfers";

    private static final List<Indicator> DRAWN =
            List.of(Indicator.WERKZAME_PERSONEN, Indicator.BANEN_31, Indicator.DOELSTELLING);

    private static final Map<Indicator, Look> LOOKS = Map.of(
            Indicator.WERKZAME_PERSONEN, Look.PERSONS,
            Indicator.BANEN_31, Look.JOBS,
            Indicator.DOELSTELLING, Look.TARGET);

    private static final List<Indicator> LISTED = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN,
            Indicator.DOELSTELLING_VOLGEND_JAAR,
            Indicator.GEMIDDELDE_UREN,
            Indicator.AANDEEL_GESCHAT,
            Indicator.GELDIGE_INDICATIES,
            Indicator.NIET_WERKEND);

    private KeyFiguresSection() {}

    static Optional<Section> of(AreaView view) {
        List<Block> blocks = new ArrayList<>();
        picture(view).ifPresent(blocks::add);
        blocks.add(table(view));
        return Optional.of(new Section(ID, view.words().text("key.heading"), blocks));
    }

    private static Optional<Block> picture(AreaView view) {
        List<BigDecimal> amounts = DRAWN.stream()
                .flatMap(indicator -> view.given(indicator).stream())
                .map(Given::amount)
                .toList();
        if (amounts.size() < 2) {
            return Optional.empty();
        }
        Scale scale = Scale.upTo(amounts);
        List<Bar> bars =
                DRAWN.stream().map(indicator -> bar(view, indicator, scale)).toList();
        Words words = view.words();
        return Optional.of(new Block.Figure(
                ID + "-beeld",
                message(view),
                new Picture.Bars(words.text("key.unit"), bars, Optional.empty()),
                words.phrase("key.remark")));
    }

    private static List<Shown> message(AreaView view) {
        Figure jobs = view.figure(Indicator.BANEN_31);
        Figure target = view.figure(Indicator.DOELSTELLING);
        if (jobs.value() instanceof Given made && target.value() instanceof Given goal) {
            int compared = view.showing()
                    .rounded(jobs.key(), made.amount())
                    .compareTo(view.showing().rounded(target.key(), goal.amount()));
            if (compared == 0 && made.amount().compareTo(goal.amount()) != 0) {
                // Two numbers that look the same are not said to be less, more or the same.
                return view.words().phrase("key.message.none");
            }
            String key = compared < 0 ? "key.message.less" : compared == 0 ? "key.message.equal" : "key.message.more";
            return view.words()
                    .phrase(
                            key + (view.content().isRough(made) ? ".roughly" : ""),
                            view.showing().size(jobs, made),
                            view.showing().size(target, goal),
                            view.showing().rounded(jobs.key(), made.amount()));
        }
        return view.words().phrase(target.value() instanceof Given ? "key.message.none" : "key.message.without_target");
    }

    private static Bar bar(AreaView view, Indicator indicator, Scale scale) {
        return new Bar(
                view.labels().indicator(indicator),
                "",
                view.shown(indicator),
                view.given(indicator).map(given -> scale.place(given.amount())).orElse(""),
                Objects.requireNonNull(LOOKS.get(indicator)),
                false);
    }

    private static Block table(AreaView view) {
        Words words = view.words();
        List<Figure> figures = LISTED.stream()
                .map(view::figure)
                .filter(figure -> !isNotForArea(figure))
                .toList();
        boolean hasChanges = !view.hasNoChanges(figures);
        List<Block.Row> rows = figures.stream()
                .map(figure ->
                        Block.Row.of(view.labels().indicator(figure.key().indicator()), view.cells(figure, hasChanges)))
                .toList();
        List<String> header = new ArrayList<>(List.of(words.text("key.column"), view.date()));
        if (hasChanges) {
            header.add(words.text("change.year"));
        }
        String rounded = words.text("table.rounded");
        return new Block.Table(
                ID + "-tabel",
                words.text("key.table", view.labels().areaWithin(view.area())),
                header,
                rows,
                false,
                Optional.of(hasChanges ? rounded : rounded + " " + words.text("change.none")));
    }

    /** An indicator that areas of this level do not have, or that does not apply. */
    private static boolean isNotForArea(Figure figure) {
        return !figure.key().indicator().isGivenFor(figure.key().level())
                || (figure.value() instanceof Absent absent && absent.reason() == AbsenceReason.NIET_VAN_TOEPASSING);
    }
}
