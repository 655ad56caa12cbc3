package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The validator of the W3C, for HTML and the CSS within it, which also tells when a page is not in the language it says. */
public final class HtmlValidator implements AutoCloseable {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** Its schema is deeply nested, and it reads it by recursion. */
    private static final long STACK_BYTES = 64L << 20;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, true);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(null, work, "html-validator", STACK_BYTES));

    /** Reads the schema, which takes seconds; a page takes a fraction of one. */
    public static HtmlValidator start() throws ExecutionException, InterruptedException {
        HtmlValidator started = new HtmlValidator();
        started.thread
                .submit(() -> {
                    Messages messages = new Messages(SCHEMA);
                    started.validator.setUpMainSchema(SCHEMA, messages);
                    return messages.found;
                })
                .get();
        return started;
    }

    private HtmlValidator() {}

    /** The errors and the warnings in a page, all of them. */
    public List<String> messages(Path page) throws ExecutionException, InterruptedException {
        return thread.submit(() -> validate(page)).get();
    }

    private List<String> validate(Path page) throws IOException, SAXException {
        Messages messages = new Messages(String.valueOf(page.getFileName()));
        validator.setUpValidatorAndParsers(messages, false, false);
        validator.checkHtmlFile(page.toFile(), true);
        return messages.found;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** Collects what the validator says, with the line. */
    private static final class Messages implements ErrorHandler {

        private final String file;
        private final List<String> found = new ArrayList<>();

        Messages(String file) {
            this.file = file;
        }

        @Override
        public void warning(SAXParseException message) {
            note("warning", message);
        }

        @Override
        public void error(SAXParseException message) {
            note("error", message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            note("error", message);
        }

        private void note(String kind, SAXParseException message) {
            found.add(file + ", line " + message.getLineNumber() + ", " + kind + ": " + message.getMessage());
        }
    }
}
