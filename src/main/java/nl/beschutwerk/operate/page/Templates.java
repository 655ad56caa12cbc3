package nl.beschutwerk.operate.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import nl.beschutwerk.domain.ShippedText;
import nl.beschutwerk.operate.web.WebAnswer;

/** The template of the pages, which is compiled with the product, and their style sheet. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "nl.beschutwerk.operate.page.template");

    private static final WebAnswer STYLE =
            new WebAnswer(200, "text/css; charset=utf-8", ShippedText.read(Templates.class, "page.css"));

    private Templates() {}

    static WebAnswer page(int status, Page page) {
        StringOutput out = new StringOutput();
        ENGINE.render("page.jte", page, out);
        return new WebAnswer(status, "text/html; charset=utf-8", out.toString());
    }

    static WebAnswer style() {
        return STYLE;
    }
}
