package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.TaggedContent.Line;
import nl.beschutwerk.audit.consistency.TaggedContent.Piece;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a letter, which give what each tag refers to. Everything that they show must belong to one tag, but for lines, the
 * numbers of pages and the headers of tables that go on there: what belongs to none is proved by nothing, and no screen reader reads it.
 */
final class TaggedPages {

    private final Map<COSDictionary, TaggedContent> pages = new LinkedHashMap<>();
    private final Map<COSDictionary, Set<Integer>> told = new LinkedHashMap<>();
    private final Set<String> headers = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private TaggedPages() {}

    static TaggedPages of(PDDocument letter) throws IOException {
        TaggedPages pages = new TaggedPages();
        for (PDPage page : letter.getPages()) {
            pages.pages.put(page.getCOSObject(), TaggedContent.of(page));
            pages.told.put(page.getCOSObject(), new TreeSet<>());
            if (!page.getAnnotations().isEmpty()) {
                pages.problems.add("de brief heeft een aantekening of een link");
            }
        }
        return pages;
    }

    /** All text that an element shows. */
    String text(PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
            problems.add("een tekst heeft een beschrijving: " + element.getAlternateDescription());
        }
        List<Piece> pieces = pieces(element);
        if (pieces.stream()
                .anyMatch(piece -> !piece.bars().isEmpty() || !piece.lines().isEmpty())) {
            problems.add("er is iets getekend in een tekst");
        }
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** All that an element shows, in the order of reading. */
    List<Piece> pieces(PDStructureElement element) {
        if (element.getActualText() != null || element.getExpandedForm() != null) {
            problems.add("een label leest iets anders voor dan er staat");
        }
        List<Piece> pieces = new ArrayList<>();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer number) {
                pieces.add(piece(element.getPage(), number));
            } else if (kid instanceof PDMarkedContentReference elsewhere) {
                pieces.add(piece(elsewhere.getPage(), elsewhere.getMCID()));
            } else if (kid instanceof PDStructureElement inside) {
                pieces.addAll(pieces(inside));
            } else {
                problems.add("een label hoort bij iets dat geen tekst of plaatje is");
            }
        }
        return pieces;
    }

    private Piece piece(@Nullable PDPage page, int number) {
        TaggedContent content = page == null ? null : pages.get(page.getCOSObject());
        Set<Integer> before = page == null ? null : told.get(page.getCOSObject());
        if (content == null || before == null || !before.add(number)) {
            problems.add("een label hoort bij niets, of bij iets dat al een label heeft");
            return new Piece();
        }
        return content.piece(number);
    }

    /** What is wrong with what the pages show, in Dutch; asked when all tags have been read. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        int number = 0;
        for (Map.Entry<COSDictionary, TaggedContent> page : pages.entrySet()) {
            number++;
            TaggedContent content = page.getValue();
            Set<Integer> tagged = told.getOrDefault(page.getKey(), Set.of());
            if (tagged.isEmpty()) {
                all.add("bladzijde " + number + " heeft geen inhoud met labels");
            }
            for (int each : content.numbers()) {
                Piece piece = content.piece(each);
                boolean ofTag = tagged.contains(each);
                String shown = piece.text().strip();
                if (!ofTag && !shown.isEmpty() && !mayStandAlone(number, shown)) {
                    all.add("wat hier staat hoort bij geen label: " + shown);
                }
                if (!ofTag && !piece.bars().isEmpty()) {
                    all.add("een staaf hoort bij geen label");
                }
                if (piece.isStrange()) {
                    all.add("er staat een vorm die geen staaf of lijn is, of een tekst die niet te zien is");
                }
                if (!ofTag && piece.lines().stream().anyMatch(Line::isUpright)) {
                    all.add("een lijn tussen staven hoort bij geen label");
                }
            }
        }
        return all;
    }

    /** Tells the header of a table, which each further page of the table repeats. */
    void header(String text) {
        headers.add(text);
    }

    /** Whether a text is the number of its page, or the header of a table that goes on there with the number. */
    private boolean mayStandAlone(int page, String text) {
        return text.equals(footer(page))
                || (page > 1 && headers.stream().anyMatch(header -> text.equals(header + footer(page))));
    }

    /** What a page says of itself; a letter of one page does not. */
    private String footer(int number) {
        return pages.size() == 1 ? "" : "Bladzijde " + number + " van " + pages.size();
    }
}
