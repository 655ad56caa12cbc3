package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;

/**
 * Tries to find out hidden counts from what is published: builds all equations, solves what can be solved exactly, and bounds
 * every other hidden count.
 */
public final class Attack {

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final int narrow;

    private Attack(SeenFigures seen, KnownWorld world, Set<FigureKey> guessed, int narrow) {
        this.narrow = narrow;
        this.unknowns = new Unknowns(seen, world);
        seen.keys().stream()
                .filter(key -> AttackResult.isCount(key) && seen.isHidden(key))
                .forEach(unknowns::number);
        this.equations = new CommonKnowledge(seen, world, unknowns, guessed).gather();
    }

    /**
     * Attacks a release.
     *
     * @param cijfers the release's open data
     * @param known what earlier releases of the same quarter show and is still the same, as who keeps those knows of areas
     *     that did not change
     * @param guessed working persons of whom the attacker guesses how many hours each counts for; see {@link RightGuesses}
     * @param narrow intervals narrower than this are of interest
     * @throws IOException when the file is missing or cannot be read
     */
    public static AttackResult on(
            Path cijfers, KnownWorld world, Map<FigureKey, FigureValue.Given> known, Set<FigureKey> guessed, int narrow)
            throws IOException {
        SeenFigures published = SeenFigures.read(cijfers);
        return new Attack(published.with(known), world, guessed, narrow).result(published);
    }

    private AttackResult result(SeenFigures published) {
        // Groups have nothing to do with each other, so that several are attacked at once.
        List<HiddenCount> found = new Groups(unknowns.size(), equations)
                .all().parallelStream().map(this::attack).flatMap(List::stream).toList();
        Set<FigureKey> shown = published.keys().stream()
                .filter(key -> published.find(key).orElse(null) instanceof Seen.Amount)
                .collect(Collectors.toSet());
        return new AttackResult(shown, found);
    }

    /** With as much knowledge as does not contradict itself, what is least sure dropped first. */
    private List<HiddenCount> attack(Groups.Group group) {
        for (Certainty least : List.of(Certainty.GUESS, Certainty.CLASS, Certainty.SUM, Certainty.CERTAIN)) {
            List<Equation> used = group.equations().stream()
                    .filter(equation -> equation.certainty().compareTo(least) <= 0)
                    .toList();
            try (GroupAttack attack = new GroupAttack(unknowns, group.unknowns(), used)) {
                if (attack.isPossible()) {
                    return attack.bound(narrow);
                }
            }
        }
        throw new IllegalStateException("The published figures contradict each other");
    }
}
