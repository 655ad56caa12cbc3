package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyFileTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("MAIL", "hunter2", "HOOK", "s3cret", "BEAT", "https://beats.example.nl/abc", "EMPTY", " ");
    private static final String MAIL = "mail:\n  server: smtp.example.nl\n  from: a@example.nl\n  to: b@example.nl\n";
    private static final String HOOK = "webhook:\n  address: https://hook.example.nl/x\n  secret: env HOOK\n";

    @TempDir
    Path folder;

    @Test
    void withoutAFileNobodyIsTold() {
        assertThat(NotifyFile.readIfThere(folder.resolve("notify.yaml"), ENVIRONMENT::get))
                .isEqualTo(NotifySettings.none());
        assertThat(NotifyFile.channelsIfThere(folder.resolve("notify.yaml"))).isEmpty();
    }

    @Test
    void theShippedFileTellsNobody() {
        assertThat(NotifyFile.read(Path.of("jobs", "notify.yaml"), ENVIRONMENT::get))
                .isEqualTo(NotifySettings.none());
    }

    @Test
    void theShippedFileIsRightOnceItsCommentsAreTakenAway() throws Exception {
        String settings = Files.readString(Path.of("jobs", "notify.yaml"))
                .lines()
                .filter(line -> line.matches("# ?([a-z]+:|  [a-z]+: .+)"))
                .map(line -> line.substring(2))
                .reduce("", (one, line) -> one + line + "\n");
        Map<String, String> environment = Map.of(
                "BESCHUTWERK_MAIL_PASSWORD",
                "a",
                "BESCHUTWERK_WEBHOOK_SECRET",
                "b",
                "BESCHUTWERK_HEARTBEAT",
                "https://c.nl/d");

        NotifySettings read = NotifyFile.read(file(settings), environment::get);

        assertThat(read.channels()).containsExactly(Channel.MAIL, Channel.WEBHOOK);
        assertThat(read.heartbeats().keySet()).isSubsetOf(NotifyFile.TASKS).isNotEmpty();
    }

    @Test
    void mailHasUsualSettings() throws Exception {
        MailSettings mail = read(MAIL).mail().orElseThrow();

        assertThat(mail.security()).isEqualTo(Security.STARTTLS);
        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.login()).isEmpty();
        assertThat(read(MAIL + "  security: tls\n").mail().orElseThrow().port()).isEqualTo(465);
        assertThat(read(MAIL.replace("b@example.nl", "[b@example.nl, c@example.nl]"))
                        .mail()
                        .orElseThrow()
                        .to())
                .containsExactly("b@example.nl", "c@example.nl");
    }

    @Test
    void secretsComeFromTheEnvironmentOrAClosedFile() throws Exception {
        Path secret = closed("in-a-file\n");
        NotifySettings settings = read(MAIL + "  user: u\n  password: file " + secret + "\n" + HOOK);

        assertThat(settings.mail()
                        .orElseThrow()
                        .login()
                        .orElseThrow()
                        .password()
                        .value())
                .isEqualTo("in-a-file");
        assertThat(settings.webhook().orElseThrow().secret().value()).isEqualTo("s3cret");
        assertThat(settings.toString()).doesNotContain("in-a-file", "s3cret");
    }

    @Test
    void anAddressThatIsASecretComesFromThereToo() throws Exception {
        NotifySettings settings = read("heartbeat:\n  inbox: env BEAT\n");

        assertThat(settings.heartbeats())
                .hasEntrySatisfying(
                        "inbox", address -> assertThat(address.uri()).hasToString("https://beats.example.nl/abc"));
        assertThat(settings.toString()).doesNotContain("abc");
        assertThat(settings.channels()).isEmpty();
    }

    @Test
    void whoDoesNotSendNeedsNoSecret() throws Exception {
        assertThat(NotifyFile.channelsIfThere(file(HOOK.replace("HOOK", "NOT_SET"))))
                .containsExactly(Channel.WEBHOOK);
    }

    @Test
    void aFileThatOthersMayOpenIsNoPlaceForASecret() throws Exception {
        Path open = closed("hunter2");
        for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(rights));
            assertMistake(HOOK.replace("env HOOK", "file " + open), 3, "others may open; close it to them: chmod 600");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret: hunter2 | may not stand in this file itself; write where it is: env NAME",
                "secret: env NOT_SET | in the variable NOT_SET of the environment, and that is not set or empty",
                "secret: env EMPTY | in the variable EMPTY of the environment, and that is not set or empty",
                "secret: env NO-NAME | names no variable",
                "secret: file secret.txt | begin its name with a /",
                "secret: file /nowhere/secret | there is no such file",
                "secret: [env HOOK, env MAIL] | needs one value",
                "secret: | needs a value",
                "secret: {env: HOOK} | needs a value"
            })
    void aMistakeWithASecretIsToldWithoutIt(String setting, String words) throws Exception {
        assertMistake("webhook:\n  address: https://hook.example.nl\n  " + setting + "\n", 3, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hook.example.nl/tok3n | is no web address",
                "https://hook.example.nl:99999/tok3n | is no web address",
                "ftp://hook.example.nl/tok3n | is no web address",
                "http://hook.example.nl/tok3n | use https",
                "https://me:tok3n@hook.example.nl | a name or a password before the @",
                "https://hook.example.nl/a b/tok3n | is no web address"
            })
    void anAddressThatIsNoneIsToldWithoutIt(String address, String words) throws Exception {
        assertMistake("webhook:\n  address: " + address + "\n  secret: env HOOK\n", 2, words);
    }

    @Test
    void thisMachineNeedsNoSecrecy() throws Exception {
        assertThat(read(HOOK.replace("https://hook.example.nl", "http://localhost:8080"))
                        .channels())
                .containsExactly(Channel.WEBHOOK);
        assertThat(read(MAIL.replace("smtp.example.nl", "127.0.0.1") + "  security: none\n")
                        .channels())
                .containsExactly(Channel.MAIL);
    }

    @Test
    void everyOtherMistakeIsToldWithItsLineToo() throws Exception {
        assertMistake("- mail\n", 1, "a section such as \"mail:\" is expected");
        assertMistake("mail: yes\n", 1, "mail needs its settings below it");
        assertMistake("mail:\n", 1, "mail needs its settings below it");
        assertMistake("post:\n  server: x\n", 1, "there is no section \"post\"; there are mail, webhook, heartbeat");
        assertMistake(MAIL + MAIL, 5, "mail is there twice");
        assertMistake(MAIL + "  from: x@example.nl\n", 5, "mail: from is there twice");
        assertMistake(MAIL + "  sender: x\n", 5, "mail has no setting \"sender\"; there are server, port,");
        assertMistake("mail:\n  server: smtp.example.nl\n", 1, "mail needs the setting from");
        assertMistake(MAIL.replace("b@example.nl", "b.example.nl"), 4, "no mail address");
        assertMistake(MAIL.replace("b@example.nl", "[]"), 4, "mail: to needs a value");
        assertMistake(MAIL + "  port: 70000\n", 5, "a number from 1 to 65535");
        assertMistake(MAIL + "  security: ssl\n", 5, "can be starttls (the usual one), tls or none");
        assertMistake(MAIL + "  security: none\n", 5, "on this machine alone");
        assertMistake(MAIL + "  user: u\n", 1, "mail needs the setting password");
        assertMistake(
                "heartbeat:\n  backup: env BEAT\n", 2, "heartbeat has no setting \"backup\"; there are run, inbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail:\n\tserver: x\n", "mail:\n  server: [x\n", "mail: {\n"})
    void whatIsNoYamlIsToldAsSuch(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("notify.yaml is not valid YAML (line ");
    }

    @Test
    void aFileThatWasNamedMustBeThere() {
        assertThatThrownBy(() -> NotifyFile.read(folder.resolve("elsewhere.yaml"), ENVIRONMENT::get))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no file of settings");
        assertThatThrownBy(() -> NotifyFile.read(folder, ENVIRONMENT::get))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("cannot be read");
    }

    private void assertMistake(String text, int line, String words) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> NotifyFile.read(file, ENVIRONMENT::get))
                .as(text)
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("notify.yaml, line " + line + ": ")
                .hasMessageContaining(words)
                .hasMessageEndingWith(".")
                .hasMessageNotContainingAny("hunter2", "tok3n", "s3cret", "Exception");
    }

    private NotifySettings read(String text) throws IOException {
        return NotifyFile.read(file(text), ENVIRONMENT::get);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("notify.yaml"), text);
    }

    private Path closed(String secret) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), secret);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
