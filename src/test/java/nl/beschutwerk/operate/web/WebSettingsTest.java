package nl.beschutwerk.operate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8619", "localhost:8619", "[::1]:8619", "127.0.0.2:0"})
    void thisMachineAloneNeedsNoPassword(String address) {
        WebSettings settings = settings(address, Optional.empty()).orElseThrow();
        assertThat(settings.password()).isEmpty();
        assertThat(settings.isForOthersToo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8619", "[::]:8619", "192.0.2.7:80", "[2001:db8::7]:80"})
    void othersAreLetInByAPasswordAlone(String address) throws IOException {
        assertThatThrownBy(() -> settings(address, Optional.empty()))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("can be reached from other machines")
                .hasMessageContaining("--password-file")
                .hasMessageNotContaining("\n");
        WebSettings settings = settings(address, Optional.of(password("rw-------", "een lang wachtwoord\n")))
                .orElseThrow();
        assertThat(settings.password())
                .hasValueSatisfying(known -> assertThat(known.value()).isEqualTo("een lang wachtwoord"));
        assertThat(settings.isForOthersToo()).isTrue();
        assertThat(settings.toString()).doesNotContain("wachtwoord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8619", "[0:0:0:0:0:0:0:1]:0", "off"})
    void anAddressIsShownAsItIsWritten(String written) {
        assertThat(ListenAddress.parse(written)).hasToString(written);
    }

    @Test
    void offIsNowhere() {
        assertThat(settings("off", Optional.empty())).isEmpty();
    }

    @Test
    void aPasswordThatOthersCanReadIsRefused() throws IOException {
        for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw-rw-rw-"}) {
            assertMistake(password(permissions, "een lang wachtwoord"), "is in the file", "chmod 600");
        }
    }

    @Test
    void aPasswordThatIsNoneIsRefused() throws IOException {
        assertMistake(folder.resolve("nergens"), "there is no such file");
        assertMistake(password("rw-------", "\n"), "does not hold it in one line");
        assertMistake(password("rw-------", "een lang wachtwoord\nen nog een"), "does not hold it in one line");
        assertMistake(password("rw-------", "te kort"), "shorter than 12 characters");
    }

    private void assertMistake(Path file, String... words) {
        assertThatThrownBy(() -> settings("127.0.0.1:0", Optional.of(file)))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageStartingWith("The password of the page")
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("lang wachtwoord")
                .hasMessageNotContaining("te kort");
    }

    private Path password(String permissions, String content) throws IOException {
        Path file = folder.resolve("wachtwoord");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static Optional<WebSettings> settings(String address, Optional<Path> password) {
        return WebSettings.of(ListenAddress.parse(address), password);
    }
}
