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

/**
 * The options of the commands that decide on publication: the folders and the operator. Also runs
 * the use case and prints its result.
 */
final class PublishingOptions {

    /** A decision on publication, by one of the use cases. */
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

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    <T> int decide(UseCase<T> useCase, Decision<T> decision) throws Exception {
        PublishingRequest request = request();
        return useCase.on(request.output(), deciding -> print(decision.by(deciding, request)));
    }

    /** The same as a task that is scheduled. */
    <T> int decideAs(String task, UseCase<T> useCase, Decision<T> decision) throws Exception {
        PublishingRequest request = request();
        return useCase.onAs(task, request.output(), deciding -> print(decision.by(deciding, request)));
    }

    private PublishingRequest request() {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        PublishingRequest request = new PublishingRequest(releases, published.of(places, releases), operator.name());
        WrittenFolders.requirePublished(request.published());
        return request;
    }

    private int print(Publication done) {
        return PublicationPrinter.print(
                done, quiet.out(Objects.requireNonNull(spec, "picocli sets it").commandLine()));
    }
}
