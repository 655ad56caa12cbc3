package nl.beschutwerk.operate.page;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.LostConnection;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.page.PageReading.QuarterState;
import nl.beschutwerk.operate.web.WebAnswer;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.operate.web.WebPage;
import nl.beschutwerk.operate.web.WebPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The page of {@code serve}, one for each quarter, and their style sheet. */
@Import(PageReading.class)
public final class OperatorPages implements WebPages {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorPages.class);

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final PageReading reading;
    private final Clock clock;

    OperatorPages(PageReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<WebPage> of(WebContext context) {
        return List.of(new StyleSheet(), new First(context));
    }

    /** A page that reads the database. */
    @FunctionalInterface
    private interface Made {
        WebAnswer at(Instant now) throws SQLException;
    }

    private WebAnswer made(String root, String self, Made page) {
        Instant now = clock.instant();
        try {
            return page.at(now);
        } catch (SQLException | DataAccessException | TransactionException e) {
            boolean lost = LostConnection.isBehind(e);
            if (lost) {
                LOG.warn("The page could not be made, because the database does not answer", e);
            } else {
                LOG.error("The page could not be made", e);
            }
            return Templates.page(UNAVAILABLE, unavailable(root, self, now, lost));
        }
    }

    private static Page unavailable(String root, String self, Instant now, boolean lost) {
        return new Page(
                "The state of the work is not known now",
                root,
                self,
                DutchTime.shown(now),
                List.of(Section.of(
                        "why",
                        "Why",
                        lost
                                ? "The database does not answer. Nothing is done until it is there again; then everything goes"
                                        + " on by itself, and this page too. If it is away for five minutes, serve ends."
                                : "The database did not give what this page shows, or not in time.",
                        "The log says more (the newest file in var/log).")));
    }

    /** The first page, with the pages of quarters below it. */
    private final class First implements WebPage {

        private final WebContext context;

        private First(WebContext context) {
            this.context = context;
        }

        @Override
        public String path() {
            return "/";
        }

        @Override
        public WebAnswer answer() {
            return made(
                    Page.ROOT,
                    Page.ROOT,
                    now -> Templates.page(OK, FirstPage.of(reading.state(context), context, now)));
        }

        @Override
        public Optional<WebAnswer> below(String rest) {
            return QuarterAddress.asked(rest)
                    .map(quarter -> made(Page.ROOT_FROM_BELOW, rest.substring(rest.lastIndexOf('/') + 1), now -> {
                        QuarterState state = reading.quarter(quarter);
                        return Templates.page(state.isEmpty() ? NOT_FOUND : OK, QuarterPage.of(quarter, state, now));
                    }));
        }
    }

    /** How the pages look. */
    private static final class StyleSheet implements WebPage {

        @Override
        public String path() {
            return "/page.css";
        }

        @Override
        public WebAnswer answer() {
            return Templates.style();
        }
    }
}
