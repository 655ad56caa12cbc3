package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Objects;
import nl.beschutwerk.job.Workplace;
import nl.beschutwerk.job.publishing.Publication;
import nl.beschutwerk.job.publishing.Publishing;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that decide on publication share: where, who, and how they say what was done. */
final class PublishingOptions {

    /** A decision on what the world sees. */
    interface Decision {

        Publication by(Publishing publishing) throws Exception;
    }

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final PublishedOption published = new PublishedOption();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    int decide(Decision decision) throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        WrittenFolders.requirePublished(published.of(places, releases));
        try (Workplace workplace = Workplace.open(places, releases)) {
            return PublicationPrinter.print(
                    decision.by(workplace.publishing(releases, published.of(places, releases), operator.name())),
                    Objects.requireNonNull(spec, "picocli sets it")
                            .commandLine()
                            .getOut());
        }
    }
}
