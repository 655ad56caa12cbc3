package nl.beschutwerk.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file of settings in YAML, with the words that messages use for it. */
final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final String example;
    private final Path path;
    private final byte[] content;

    private YamlFile(String name, String example, Path path, byte[] content) {
        this.name = name;
        this.example = example;
        this.path = path;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @param name what kind of file it is, such as {@code method file}
     * @param example the file in the project that explains every key
     * @param missing what the operator can do if the file does not exist, as the second half of a sentence
     * @throws OperatorMistakeException if the file is missing or unreadable
     */
    static YamlFile read(String name, String example, Path path, String missing) {
        try {
            return new YamlFile(name, example, path, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new OperatorMistakeException("There is no " + name + " " + path + "; " + missing + ".", e);
        } catch (IOException e) {
            throw new OperatorMistakeException(
                    "The " + name + " " + path + " cannot be read; check that it is a file you may read.", e);
        }
    }

    /** The file in words, at the beginning of a sentence. */
    String inWords() {
        return "The " + name + " " + path;
    }

    /**
     * The content as a tree.
     *
     * @throws OperatorMistakeException if it is not YAML, or has a key twice
     */
    @Nullable
    JsonNode tree() {
        try {
            return YAML.readTree(content);
        } catch (JacksonException e) {
            throw new OperatorMistakeException(
                    inWords() + " is not valid YAML, or has a key twice: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ").",
                    e);
        }
    }

    /** The file in the project that explains every key. */
    String example() {
        return example;
    }

    /** The content as text. */
    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    Sha256 hash() {
        MessageDigest digest = Sha256.newDigest();
        digest.update(content);
        return Sha256.of(digest);
    }
}
