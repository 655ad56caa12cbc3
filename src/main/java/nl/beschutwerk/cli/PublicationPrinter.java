package nl.beschutwerk.cli;

import java.io.PrintWriter;
import nl.beschutwerk.job.publishing.Publication;

/** Prints the result of a decision on publication. */
final class PublicationPrinter {

    private PublicationPrinter() {}

    static int print(Publication publication, PrintWriter out) {
        if (publication.done().isEmpty()) {
            out.println("Nothing to do.");
        }
        publication.done().forEach(out::println);
        out.flush();
        return ExitCode.OK.code();
    }
}
