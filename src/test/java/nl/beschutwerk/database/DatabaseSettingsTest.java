package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final Path PROJECT = Path.of("/project");

    @Test
    void withoutAnySettingTheServerIsEmbeddedInVar() {
        assertThat(settings(Map.of("BESCHUTWERK_DB_URL", "  ")))
                .isEqualTo(DatabaseSettings.embedded(Path.of("/project/var")));
    }

    @Test
    void anotherFolderMayBeNamed() {
        assertThat(settings(Map.of("BESCHUTWERK_VAR", "/elsewhere")).var()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings(Map.of("BESCHUTWERK_VAR", "here")).var()).isEqualTo(Path.of("/project/here"));
    }

    @Test
    void anAddressMeansAServerOfOnesOwn() {
        assertThat(settings(Map.of(
                                "BESCHUTWERK_DB_URL", "jdbc:postgresql://db:5432/bw",
                                "BESCHUTWERK_DB_USER", "bw",
                                "BESCHUTWERK_DB_PASSWORD", "geheim"))
                        .ownServer())
                .contains(new DatabaseAddress("jdbc:postgresql://db:5432/bw", "bw", "geheim"));
    }

    @Test
    void anAddressWithoutItsUserIsAMistake() {
        assertThatThrownBy(() -> settings(Map.of("BESCHUTWERK_DB_URL", "jdbc:postgresql://db/bw")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("BESCHUTWERK_DB_USER is not");
    }

    @Test
    void anAddressOfAnotherKindIsAMistakeAndNotRepeated() {
        assertThatThrownBy(() -> settings(Map.of("BESCHUTWERK_DB_URL", "postgres://bw:geheim@db/bw")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/database")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void anAddressIsShownWithoutItsPassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://bw:geheim@db:5432/bw?password=geheim", "bw", "geheim"))
                .hasToString("jdbc:postgresql://db:5432/bw as bw");
    }

    private static DatabaseSettings settings(Map<String, String> environment) {
        return DatabaseSettings.from(environment::get, PROJECT);
    }
}
