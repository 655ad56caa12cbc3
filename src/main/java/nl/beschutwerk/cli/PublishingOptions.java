package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Objects;
import nl.beschutwerk.cli.SharedOptions.OperatorOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.SharedOptions.PublishedOption;
import nl.beschutwerk.job.publishing.Publication;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that decide on publication share: where, who, and how they say what was done. */
final class PublishingOptions {

    /** A decision on what the world sees, by one of the use cases. */
    @FunctionalInterface
    interface Decision<T> {
        Publication by(T useCase, PublishingRequest request) throws Exception;
    }

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final PublishedOption published = new PublishedOption();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    <T> int decide(UseCase<T> useCase, Decision<T> decision) throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        PublishingRequest request = new PublishingRequest(releases, published.of(places, releases), operator.name());
        WrittenFolders.requirePublished(request.published());
        return useCase.on(
                releases,
                deciding -> PublicationPrinter.print(
                        decision.by(deciding, request),
                        Objects.requireNonNull(spec, "picocli sets it")
                                .commandLine()
                                .getOut()));
    }
}
