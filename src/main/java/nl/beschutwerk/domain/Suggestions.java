package nl.beschutwerk.domain;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests existing codes to an operator who typed a code that does not exist, by resemblance to codes and names. */
public final class Suggestions {

    private static final int MOST = 3;

    /** In characters: a shorter text would be the beginning of too many candidates. */
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestions() {}

    /**
     * The nearest candidates, at most three, such as {@code 0599 (Rotterdam) or AM22 (Rijnmond)}; empty if none is near. Case,
     * accents and punctuation are ignored. A candidate is near if its code or name equals the text, begins with it, or differs
     * from it by at most one letter for every three letters of the text.
     *
     * @param given what was typed
     * @param code of a candidate, as it should have been typed
     * @param name of a candidate, for people
     */
    public static <T> Optional<String> of(
            String given, List<T> candidates, Function<T, String> code, Function<T, String> name) {
        String wanted = plain(given);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Found> near = candidates.stream()
                .map(candidate -> new Found(
                        code.apply(candidate),
                        name.apply(candidate),
                        Math.min(
                                distance(wanted, plain(code.apply(candidate))),
                                distance(wanted, plain(name.apply(candidate))))))
                .filter(found -> found.distance() <= wanted.length() / 3)
                .sorted(Comparator.comparingInt(Found::distance).thenComparing(Found::code))
                .distinct()
                .toList();
        int best = near.isEmpty() ? 0 : near.get(0).distance();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(near.stream()
                        // If a code or name matches exactly, candidates that merely resemble it are left out.
                        .filter(found -> best > 0 || found.distance() == 0)
                        .limit(MOST)
                        .map(Found::inWords)
                        .collect(Collectors.joining(" or ")));
    }

    /**
     * The distance between a text and a candidate: 0 if they are equal, 1 if the candidate begins with the text. Otherwise the
     * smallest number of letters to insert, remove, replace or swap with the next (optimal string alignment), at least 1.
     */
    private static int distance(String text, String candidate) {
        if (text.length() >= SHORTEST_BEGINNING && candidate.startsWith(text)) {
            return candidate.length() == text.length() ? 0 : 1;
        }
        int[] beforeLast = new int[candidate.length() + 1];
        int[] last = new int[candidate.length() + 1];
        int[] row = new int[candidate.length() + 1];
        for (int column = 0; column <= candidate.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= text.length(); line++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = line;
            for (int column = 1; column <= candidate.length(); column++) {
                boolean same = text.charAt(line - 1) == candidate.charAt(column - 1);
                int least = Math.min(Math.min(last[column], row[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean swapped = line > 1
                        && column > 1
                        && text.charAt(line - 1) == candidate.charAt(column - 2)
                        && text.charAt(line - 2) == candidate.charAt(column - 1);
                row[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
            }
        }
        return row[candidate.length()];
    }

    /** Converts to lower case, and removes accents and everything but letters and digits. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private record Found(String code, String name, int distance) {

        String inWords() {
            return name.isEmpty() || name.equals(code) ? code : code + " (" + name + ")";
        }
    }
}
