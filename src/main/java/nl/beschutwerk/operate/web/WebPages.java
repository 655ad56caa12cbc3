package nl.beschutwerk.operate.web;

import java.util.List;

/**
 * A source of pages. What {@code serve} names in its {@code @Import} and implements this is shown at its address. Of those
 * that do not bound themselves, at most {@link WebServer#AT_ONCE} are made at the same time, each with one connection to the database.
 */
public interface WebPages {

    /** The pages of one {@code serve}. */
    List<WebPage> of(WebContext context);
}
