package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Proves that a page is complete in itself: nothing is loaded, and style and script are in it, are the same on every page, and hold
 * no figures. Without that, a page would not open from a file, and could show what the proof has not seen.
 */
final class SelfContainedProof {

    private static final Set<String> REFUSED = Set.of(
            "link",
            "base",
            "img",
            "picture",
            "source",
            "image",
            "use",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "video",
            "audio",
            "track",
            "form",
            "input",
            "textarea",
            "select",
            "button",
            "template",
            "foreignobject",
            "math",
            "canvas",
            "slot");

    /** A script reads the page, and has no numbers but the small ones that programs count with. */
    private static final Pattern NOT_IN_SCRIPT =
            Pattern.compile("\\d{2,}|\\d[.,]\\d|https?:|//[a-z]+\\.|\\b(?:fetch|import|export|eval|Function"
                    + "|XMLHttpRequest|WebSocket|EventSource|sendBeacon|Worker|innerHTML|outerHTML|insertAdjacentHTML"
                    + "|atob|fromCharCode|parseInt|parseFloat|localStorage|sessionStorage|cookie)\\b");

    private static final Pattern NOT_IN_STYLE =
            Pattern.compile("(?i)url\\(|@import|@font-face|image-set|expression|\\bcontent\\s*:[^;}]*\\d|counter");

    private List<String> first = List.of();

    void check(ReadPage page) {
        for (Element element : page.document().getAllElements()) {
            if (REFUSED.contains(element.normalName())) {
                page.fault(element, "heeft een onderdeel dat niet op een bladzijde hoort: " + element.tagName());
            }
        }
        List<String> parts = new ArrayList<>();
        for (String tag : List.of("style", "script")) {
            List<Element> elements = page.document().select(tag);
            if (elements.size() != 1 || elements.get(0).attributesSize() > 0) {
                page.fault(tag, "heeft niet één " + tag + " zonder eigenschappen");
            }
            elements.forEach(element -> parts.add(element.data()));
            Pattern refused = tag.equals("style") ? NOT_IN_STYLE : NOT_IN_SCRIPT;
            elements.stream()
                    .filter(element -> !parts.equals(first))
                    .map(element -> refused.matcher(element.data()))
                    .filter(found -> found.find())
                    .forEach(found -> page.fault(tag, "heeft in zijn " + tag + " wat er niet hoort: " + found.group()));
        }
        if (first.isEmpty()) {
            first = parts;
        } else if (!first.equals(parts)) {
            page.fault("script", "heeft een andere style of een ander script dan de andere bladzijden");
        }
    }
}
