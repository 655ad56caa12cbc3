package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final List<HiddenCount> found = new ArrayList<>();

    /** Of the ranges that are not narrow. */
    private long narrowest = Long.MAX_VALUE;

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
        new Groups(unknowns.size(), equations).forEach(this::attack);
        Set<FigureKey> shown = published.keys().stream()
                .filter(key -> published.find(key).orElse(null) instanceof Seen.Amount)
                .collect(Collectors.toSet());
        return new AttackResult(shown, found);
    }

    /** With as much knowledge as does not contradict itself, what is least sure dropped first. */
    private void attack(List<Integer> group, List<Equation> known) {
        for (Certainty least : List.of(Certainty.GUESS, Certainty.CLASS, Certainty.SUM, Certainty.CERTAIN)) {
            try (GroupAttack attack = new GroupAttack(unknowns, group, upTo(least, known))) {
                if (attack.isPossible()) {
                    bound(attack);
                    return;
                }
            }
        }
        throw new IllegalStateException("The published figures contradict each other");
    }

    private static List<Equation> upTo(Certainty least, List<Equation> known) {
        return known.stream()
                .filter(equation -> equation.certainty().compareTo(least) <= 0)
                .toList();
    }

    private void bound(GroupAttack attack) {
        SortedMap<Integer, HiddenCount> inFull = new TreeMap<>();
        askInFull(attack, attack.narrowerThan(narrow), inFull);
        Optional<Integer> next = narrowest(attack, inFull.keySet());
        while (next.isPresent()) {
            askInFull(attack, List.of(next.get()), inFull);
            askInFull(attack, attack.narrowerThan(narrowest), inFull);
            next = narrowest(attack, inFull.keySet());
        }
        attack.counts().forEach(count -> found.add(inFull.getOrDefault(count, attack.inShort(count))));
    }

    /** The count that may turn out to have the narrowest range of all that are not narrow. */
    private Optional<Integer> narrowest(GroupAttack attack, Set<Integer> known) {
        return attack.counts().stream()
                .filter(count -> !known.contains(count) && attack.inShort(count).width() < narrowest)
                .min(Comparator.comparingLong(count -> attack.inShort(count).width()));
    }

    private void askInFull(GroupAttack attack, List<Integer> counts, SortedMap<Integer, HiddenCount> inFull) {
        for (int count : counts) {
            HiddenCount answer = inFull.computeIfAbsent(count, added -> attack.inFull(added, narrow));
            if (answer.width() >= narrow) {
                narrowest = Math.min(narrowest, answer.width());
            }
        }
    }
}
