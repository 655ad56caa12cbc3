package nl.beschutwerk.operate.schedule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.operate.web.WebPage;
import nl.beschutwerk.operate.web.WebServer;
import nl.beschutwerk.operate.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the pages shown, as soon as that is possible. Where the address is taken, for instance by the {@code serve} that this one is to
 * replace, all other work goes on without them.
 */
final class PageWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageWatch.class);

    private final Optional<WebSettings> settings;
    private final List<WebPage> pages;
    private final ServeReporter reporter;
    private @Nullable WebServer server;
    private boolean told;

    PageWatch(Optional<WebSettings> settings, List<WebPage> pages, ServeReporter reporter) {
        this.settings = settings;
        this.pages = List.copyOf(pages);
        this.reporter = reporter;
    }

    /** Begins to show the pages, unless they are shown already or nobody wants them. */
    void look() {
        if (server == null) {
            settings.ifPresent(this::open);
        }
    }

    private void open(WebSettings wanted) {
        try {
            server = WebServer.open(wanted, pages);
        } catch (IOException e) {
            LOG.debug("The page cannot be shown at {}", wanted, e);
            if (!told) {
                told = true;
                reporter.line(
                        "serve",
                        "the page is not shown: at " + wanted
                                + " another program listens, perhaps another serve, or this user"
                                + " may not; all else goes on, and it is tried again. --address names another place, or off",
                        true);
            }
            return;
        }
        reporter.line("serve", "the page is shown at " + server.address(), false);
        if (wanted.isForOthersToo()) {
            reporter.line(
                    "serve",
                    "the page travels as it is: who can listen in on the network reads it, and its password. Put a web server"
                            + " with TLS before it (docs/operator.md)",
                    true);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
