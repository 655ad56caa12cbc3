package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page, read back as a browser reads it, with what is wrong with it. */
final class ReadPage {

    private static final String COUNTRY_PAGE = "index.html";
    static final String COUNTRY = "NL";

    private final String name;
    private final PageLanguage language;
    private final Document document;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<Element, Claim> byElement;

    private ReadPage(String name, PageLanguage language, Document document) {
        this.name = name;
        this.language = language;
        this.document = document;
        for (Element element : document.getElementsByAttribute(Claim.ATTRIBUTE)) {
            Claim.of(element)
                    .ifPresentOrElse(
                            claims::add,
                            () -> fault(
                                    element,
                                    "zegt van een getal \"" + element.attr(Claim.ATTRIBUTE)
                                            + "\", en dat is geen cijfer"));
        }
        byElement = claims.stream().collect(Collectors.toMap(Claim::element, claim -> claim));
    }

    /**
     * Reads a page.
     *
     * @param name of its file, without its folder
     */
    static ReadPage read(Path release, PageLanguage language, String name) throws IOException {
        String html = Files.readString(release.resolve(language.folder() + name), StandardCharsets.UTF_8);
        return new ReadPage(name, language, Jsoup.parse(html));
    }

    /** The name of its file, which is the same in every language. */
    String name() {
        return name;
    }

    /** Its file, relative to the release. */
    String file() {
        return language.folder() + name;
    }

    PageLanguage language() {
        return language;
    }

    Document document() {
        return document;
    }

    /** The code of the country or region that the page is about; empty if it is about none in particular. */
    Optional<String> area() {
        return name.equals(COUNTRY_PAGE)
                ? Optional.of(COUNTRY)
                : Optional.of(name.replace(".html", "")).filter(code -> code.matches("AM\\d+"));
    }

    /** The name of the page of a country or region. */
    static String of(String areaCode) {
        return areaCode.equals(COUNTRY) ? COUNTRY_PAGE : areaCode + ".html";
    }

    /** What its numbers claim to be, in the order of reading. */
    List<Claim> claims() {
        return claims;
    }

    /** The claims within an element, in the order of reading. */
    List<Claim> claims(Element within) {
        return within.getElementsByAttribute(Claim.ATTRIBUTE).stream()
                .flatMap(element -> Optional.ofNullable(byElement.get(element)).stream())
                .toList();
    }

    void fault(Element element, String message) {
        fault(place(element), message);
    }

    void fault(String place, String message) {
        failures.add(new Failure(file(), place, message));
    }

    List<Failure> failures() {
        return failures;
    }

    /** The nearest name of a part of the page that an element is in. */
    private static String place(Element element) {
        Element at = element;
        while (at != null && at.id().isEmpty()) {
            at = at.parent();
        }
        return at == null ? element.tagName() : "#" + at.id();
    }
}
