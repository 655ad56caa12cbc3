package nl.beschutwerk.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Sha256;

/**
 * Everything that a release is made from. With the same code, equal inputs give equal figures. The
 * reason of a correction is not an input, although the files show it.
 */
public record ReleaseInputs(List<ReleaseInput> inputs) {

    public ReleaseInputs {
        inputs = inputs.stream()
                .sorted(Comparator.comparing(ReleaseInput::kind).thenComparing(ReleaseInput::name))
                .toList();
    }

    /** Identifies everything that is made from these inputs. */
    public Sha256 hash() {
        return Sha256.ofText(inputs.stream().map(ReleaseInput::line).collect(Collectors.joining("\n")));
    }

    public List<ReleaseInput> ofKind(ReleaseInput.Kind kind) {
        return inputs.stream().filter(input -> input.kind() == kind).toList();
    }

    /**
     * The kinds of input that differ from those of another release: changed, added or removed. Releases that were made before
     * contact and licence were an input do not differ in them.
     */
    public List<ReleaseInput.Kind> differencesFrom(ReleaseInputs others) {
        List<ReleaseInput.Kind> different = new ArrayList<>();
        for (ReleaseInput.Kind kind : ReleaseInput.Kind.values()) {
            boolean unrecorded =
                    kind == ReleaseInput.Kind.PUBLICATIE && others.ofKind(kind).isEmpty();
            if (!unrecorded && !ofKind(kind).equals(others.ofKind(kind))) {
                different.add(kind);
            }
        }
        return different;
    }

    /**
     * One input of a release.
     *
     * @param name file name, or quarter and version of an earlier release
     * @param hash of the content
     */
    public record ReleaseInput(Kind kind, String name, Sha256 hash) {

        /** The kinds of input, named by the word that {@code release.json} uses. */
        public enum Kind {
            LEVERING,
            REFERENTIE,
            METHODE,
            PUBLICATIE,
            EERDERE_UITGAVE,
            VORIGE_VERSIE;

            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            /** The kind with this code. */
            public static Kind ofCode(String code) {
                return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        }

        String line() {
            return kind.code() + " " + name + " " + hash;
        }
    }
}
