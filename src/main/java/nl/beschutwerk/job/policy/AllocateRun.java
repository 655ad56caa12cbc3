package nl.beschutwerk.job.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.policy.allocation.Allocation;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.Inputs;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.NeedColumn;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.ScenarioFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.report.scenario.ScenarioContent;
import nl.beschutwerk.report.scenario.ScenarioContent.Source;

/** Divides places over municipalities as a scenario says, from the figures of sealed releases. */
public final class AllocateRun {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final FigureStore figures;
    private final Interruption interruption;

    /** Creates the use case for one database. */
    AllocateRun(ReleaseRegister register, ReleaseStates states, FigureStore figures, Interruption interruption) {
        this.register = register;
        this.states = states;
        this.figures = figures;
        this.interruption = interruption;
    }

    /**
     * What is to be divided.
     *
     * @param file the scenario as it was read
     * @param scenarioFile where it was read from
     * @param publishable whether published releases alone may be used, and of them what they show
     * @param reference the folder of the reference files
     * @param scenarios the folder of all scenarios
     */
    public record AllocateRequest(
            ScenarioFile.Read file,
            Path scenarioFile,
            Quarter quarter,
            boolean publishable,
            Path reference,
            Path scenarios) {}

    /**
     * What was written.
     *
     * @param folder of the scenario
     * @param releases that it rests on, such as {@code 2024-Q4 v1}
     */
    public record Allocated(Path folder, int municipalities, boolean synthetic, List<String> releases) {

        public Allocated {
            releases = List.copyOf(releases);
        }
    }

    /**
     * Divides the places, and writes the folder of the scenario anew.
     *
     * @throws OperatorMistakeException if a release or a figure is missing, or no division is possible
     */
    public Allocated run(AllocateRequest request) throws IOException {
        Scenario scenario = request.file().scenario();
        if (scenario.restsOn(Measure.REALISED_THEN) && scenario.twoYearsBefore().compareTo(request.quarter()) > 0) {
            throw new OperatorMistakeException(
                    "The scenario is of " + scenario.year() + " and rests on what was realised in "
                            + scenario.twoYearsBefore() + ", which is later than " + request.quarter()
                            + ". Name a later quarter, or divide an earlier year.");
        }
        if (scenario.year() < request.quarter().year()) {
            throw new OperatorMistakeException("The scenario is of " + scenario.year() + ", which is before "
                    + request.quarter() + ". Name a quarter of that year or of an earlier one.");
        }
        requireTellable(request);
        UsedReleases used = new UsedReleases(register, states, request.publishable());
        Release release = used.of(request.quarter(), "The figures of now");
        Optional<Release> before = scenario.restsOn(Measure.REALISED_THEN)
                ? Optional.of(used.of(
                        scenario.twoYearsBefore(),
                        "A variant rests on what was realised two years before " + scenario.year()))
                : Optional.empty();
        before.ifPresent(earlier -> UsedReleases.requireAlike(release, earlier));
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        Optional<NeedColumn> need =
                scenario.restsOn(Measure.EXPECTED_NEED) ? scenario.needFile().map(NeedColumn::read) : Optional.empty();
        FigureInputs read = new FigureInputs(figures, reference, request.publishable());
        interruption.check();
        Inputs inputs = read.of(release, before, need);
        AllocationResult result =
                request.publishable() ? Allocation.ofWhatIsKnown(scenario, inputs) : Allocation.of(scenario, inputs);
        interruption.check();
        List<Release> releases = new ArrayList<>(List.of(release));
        before.filter(other -> other.id() != release.id()).ifPresent(releases::add);
        ScenarioContent content = new ScenarioContent(
                scenario,
                request.quarter(),
                inputs,
                result,
                request.publishable(),
                release.synthetic(),
                sources(request, releases, need, reference));
        Path folder = new ScenarioFolder(request.scenarios()).write(content);
        return new Allocated(
                folder,
                inputs.municipalities().size(),
                release.synthetic(),
                releases.stream().map(Release::label).toList());
    }

    /** A column that nobody else can read would be told by the shares in it. */
    private static void requireTellable(AllocateRequest request) {
        Scenario scenario = request.file().scenario();
        if (!request.publishable() || scenario.publicNeed().isPresent()) {
            return;
        }
        scenario.variants().stream()
                .filter(variant -> variant.measures().contains(Measure.EXPECTED_NEED))
                .findFirst()
                .ifPresent(variant -> {
                    throw new OperatorMistakeException("The variant " + variant.name()
                            + " rests on an expected need of which the scenario does not say that it is public, and its"
                            + " outcome would tell it. Write objectief_openbaar: ja with objectief_bron if everybody can"
                            + " read the column; leave out the variants that rest on it if not, or do without"
                            + " --publishable.");
                });
    }

    /** Files go by their names alone, so that the outcome is the same wherever they are. */
    private static List<Source> sources(
            AllocateRequest request, List<Release> releases, Optional<NeedColumn> need, ReferenceData reference) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(
                "scenario",
                String.valueOf(request.scenarioFile().getFileName()),
                request.file().hash().hex()));
        need.ifPresent(column -> sources.add(new Source(
                "verwachte behoefte",
                String.valueOf(column.path().getFileName()),
                column.hash().hex())));
        for (Release release : releases) {
            if (release.seal() == null) {
                throw new IllegalStateException(release.label() + " is not sealed");
            }
            sources.add(new Source("uitgave", release.label(), release.seal().hex()));
        }
        sources.add(new Source(
                "referentiegegevens", "gemeenten en regio's", reference.hash().hex()));
        return sources;
    }
}
