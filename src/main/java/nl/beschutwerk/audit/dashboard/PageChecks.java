package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.beschutwerk.audit.consistency.OpenData;

/** Everything that is checked of a page by itself. It counts what it has checked. */
final class PageChecks {

    private final ClaimProof claims;
    private final BarsProof bars;
    private final LinesProof lines;
    private final TilesProof tiles = new TilesProof();
    private final OutlinesProof outlines;
    private final TableProof tables;
    private final OrderProof orders;
    private final NamesProof names;
    private final SentenceProof sentences;
    private final SuperlativesProof superlatives;
    private final SectionsProof sections;
    private final CompletenessProof completeness;
    private final SelfContainedProof selfContained = new SelfContainedProof();
    private final Map<PageLanguage, TextProof> texts = new EnumMap<>(PageLanguage.class);
    private final Map<PageLanguage, AttributeProof> attributes = new EnumMap<>(PageLanguage.class);

    private int numbersChecked;
    private int barsChecked;
    private int pointsChecked;
    private int tilesChecked;

    PageChecks(Path release, OpenData openData, String method) throws IOException {
        Labels labels = new Labels(openData.areas());
        ClaimedNumbers numbers = new ClaimedNumbers(openData);
        claims = new ClaimProof(numbers);
        bars = new BarsProof(openData);
        lines = new LinesProof(numbers, RunsProof.read(release.resolve("opendata")));
        outlines = new OutlinesProof(openData);
        tables = new TableProof(labels, openData.quarter());
        orders = new OrderProof(openData);
        names = new NamesProof(labels, openData);
        sentences = new SentenceProof(numbers, labels);
        superlatives = new SuperlativesProof(numbers, openData.regions().size());
        sections = new SectionsProof(openData);
        completeness = new CompletenessProof(openData);
        for (PageLanguage language : PageLanguage.values()) {
            Expressions expressions = Expressions.of(language, openData, method);
            texts.put(language, new TextProof(expressions, openData));
            attributes.put(language, new AttributeProof(expressions, openData));
        }
    }

    void check(ReadPage page) {
        claims.check(page);
        numbersChecked += page.claims().size();
        barsChecked += bars.check(page);
        pointsChecked += lines.check(page);
        tilesChecked += tiles.check(page) + outlines.check(page);
        if (page.language() == PageLanguage.NL) {
            tables.check(page);
        }
        orders.check(page);
        names.check(page);
        sentences.check(page);
        superlatives.check(page);
        sections.check(page);
        completeness.check(page);
        selfContained.check(page);
        Objects.requireNonNull(texts.get(page.language())).check(page);
        Objects.requireNonNull(attributes.get(page.language())).check(page);
    }

    int numbers() {
        return numbersChecked;
    }

    int bars() {
        return barsChecked;
    }

    int points() {
        return pointsChecked;
    }

    int tiles() {
        return tilesChecked;
    }
}
