package nl.beschutwerk.report.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import nl.beschutwerk.domain.ShippedText;

/** The templates, which are compiled with the product, and the style and script that pages have inside them. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "nl.beschutwerk.report.dashboard.template");

    private static final String STYLE = ShippedText.read(Templates.class, "dashboard.css");
    private static final String SCRIPT = ShippedText.read(Templates.class, "dashboard.js");

    private Templates() {}

    static String page(Page page) {
        return text("page.jte", Map.of("page", page, "style", STYLE, "script", SCRIPT));
    }

    static String notice(Notice notice) {
        return text("notice.jte", Map.of("notice", notice, "style", STYLE));
    }

    /** The text that a template makes of its parameters. */
    static String text(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        ENGINE.render(template, parameters, out);
        return out.toString();
    }
}
