package nl.beschutwerk.policy.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.ReportText;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Keys;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Node;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Text;

/** The values of one group of keys. Each method reads one value, or says with its line what would have been allowed. */
final class ScenarioValues {

    private final ScenarioYaml yaml;
    private final Keys keys;
    private final String prefix;

    /** @param prefix of the keys in messages, such as {@code ingroeipad.}; empty for the outermost ones */
    ScenarioValues(ScenarioYaml yaml, Keys keys, String prefix) {
        this.yaml = yaml;
        this.keys = keys;
        this.prefix = prefix;
    }

    boolean has(String key) {
        return keys.find(key).isPresent();
    }

    Node required(String key) {
        Optional<Node> node = keys.find(key);
        return node.orElseThrow(() -> yaml.mistake(
                keys.line(), "the key " + prefix + key + " is missing; docs/data-team.md shows what it means"));
    }

    /** A text on one line, which every kind of report can show. */
    String line(String key, int longest) {
        if (!(required(key) instanceof Text text)) {
            throw yaml.mistake(required(key).line(), prefix + key + " needs one value");
        }
        if (text.value().length() > longest || !ReportText.isShownEverywhere(text.value())) {
            throw yaml.mistake(
                    text.line(),
                    prefix + key + " needs a text of at most " + longest
                            + " characters: letters of European languages, digits and common signs");
        }
        return text.value();
    }

    long whole(String key, long lowest, long highest) {
        String text = line(key, 40);
        if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < lowest || Long.parseLong(text) > highest) {
            throw mistake(key, "is not a whole number from " + lowest + " up to " + highest + ", in digits alone");
        }
        return Long.parseLong(text);
    }

    /** A number from 0 up to a highest one, exactly as written. */
    BigDecimal decimal(String key, BigDecimal highest) {
        String text = line(key, 40);
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || new BigDecimal(text).compareTo(highest) > 0) {
            throw mistake(key, "is not a number from 0 up to " + highest + ", with a decimal point");
        }
        return new BigDecimal(text);
    }

    /** What is wrong with a value. */
    OperatorMistakeException mistake(String key, String what) {
        Node node = required(key);
        return yaml.mistake(
                node.line(), prefix + key + (node instanceof Text text ? " \"" + text.value() + "\" " : " ") + what);
    }
}
