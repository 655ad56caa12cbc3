package nl.beschutwerk.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Sha256;

/** Everything a release is made from. Equal inputs make equal releases, whoever runs them and why. */
public record ReleaseInputs(List<ReleaseInput> inputs) {

    public ReleaseInputs {
        inputs = inputs.stream()
                .sorted(Comparator.comparing(ReleaseInput::kind).thenComparing(ReleaseInput::name))
                .toList();
    }

    /** The identity of what is made from these inputs. */
    public Sha256 hash() {
        return Sha256.ofText(inputs.stream().map(ReleaseInput::line).collect(Collectors.joining("\n")));
    }

    public List<ReleaseInput> ofKind(ReleaseInput.Kind kind) {
        return inputs.stream().filter(input -> input.kind() == kind).toList();
    }

    /** The kinds of input in which these differ from others: changed, added or gone. */
    public List<ReleaseInput.Kind> differencesFrom(ReleaseInputs others) {
        List<ReleaseInput.Kind> different = new ArrayList<>();
        for (ReleaseInput.Kind kind : ReleaseInput.Kind.values()) {
            if (!ofKind(kind).equals(others.ofKind(kind))) {
                different.add(kind);
            }
        }
        return different;
    }
}
