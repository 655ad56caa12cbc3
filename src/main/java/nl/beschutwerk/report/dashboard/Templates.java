package nl.beschutwerk.report.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The templates, which are compiled with the product, and the style and script that pages have inside them. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "nl.beschutwerk.report.dashboard.template");

    private static final String STYLE = resource("dashboard.css");
    private static final String SCRIPT = resource("dashboard.js");

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

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The product has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
