package nl.beschutwerk.operate.notify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.beschutwerk.database.DatabaseSettings.Lookup;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.operate.notify.MailSettings.Login;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import nl.beschutwerk.operate.notify.NotifySection.Setting;
import nl.beschutwerk.operate.secret.SecretSource;
import nl.beschutwerk.operate.yaml.SettingsYaml;
import org.jspecify.annotations.Nullable;

/** Reads {@code notify.yaml}. Whatever is wrong with it is told with its line, and without any secret. */
public final class NotifyFile {

    /** The tasks that can give a sign of life. */
    static final List<String> TASKS = List.of("run", "inbox", "publish", "due", "purge", "notify");

    private static final String HEARTBEAT = "heartbeat";
    private static final List<String> SECTIONS = List.of("mail", "webhook", HEARTBEAT);
    private static final List<String> OF_MAIL = List.of("server", "port", "security", "user", "password", "from", "to");
    private static final List<String> OF_WEBHOOK = List.of("address", "secret");
    private static final String ADDRESS = "[\\p{Graph}&&[^@<>,;\"()]]+@[\\p{Graph}&&[^@<>,;\"()]]+";
    private static final int LAST_PORT = 65_535;

    private static final SettingsYaml.Kind KIND = new SettingsYaml.Kind(
            "file of settings",
            "a section such as \"mail:\"",
            "A value with a colon and a space, or that begins with an asterisk, stands between quotation marks.");

    private final SettingsYaml yaml;
    private final Map<String, NotifySection> sections;
    private final SecretSource secrets;

    private NotifyFile(Path path, SecretSource secrets) {
        this.yaml = SettingsYaml.read(KIND, path);
        this.sections = NotifySection.allOf(yaml);
        this.secrets = secrets;
    }

    /**
     * Reads the file, or takes no settings if there is none.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static NotifySettings readIfThere(Path path, Lookup environment) {
        return Files.exists(path) ? read(path, environment) : NotifySettings.none();
    }

    /**
     * Reads the file.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static NotifySettings read(Path path, Lookup environment) {
        return new NotifyFile(path, new SecretSource(environment)).settings();
    }

    /** The ways by which messages are sent, without reading how, for those who do not send: they need no secret for it. */
    public static List<Channel> channelsIfThere(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        Map<String, NotifySection> sections = NotifySection.allOf(SettingsYaml.read(KIND, path));
        return Arrays.stream(Channel.values())
                .filter(channel -> sections.containsKey(channel.word()))
                .toList();
    }

    /** The addresses that get a sign of life, by task, without reading anything else. */
    static Map<String, WebAddress> heartbeatsIfThere(Path path, Lookup environment) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        NotifyFile file = new NotifyFile(path, new SecretSource(environment));
        return file.section(HEARTBEAT).map(file::heartbeats).orElse(Map.of());
    }

    private NotifySettings settings() {
        sections.forEach((name, section) -> {
            if (!SECTIONS.contains(name)) {
                throw yaml.mistake(
                        section.line(), "there is no section \"" + name + "\"; there are " + inWords(SECTIONS));
            }
        });
        return new NotifySettings(
                section("mail").map(this::mail),
                section("webhook").map(this::webhook),
                section(HEARTBEAT).map(this::heartbeats).orElse(Map.of()));
    }

    private Optional<NotifySection> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    private MailSettings mail(NotifySection mail) {
        requireKnown("mail", mail, OF_MAIL);
        String server = one(mail, "mail", "server", NotifyFile::server);
        Security security = mail.settings().containsKey("security")
                ? one(mail, "mail", "security", NotifyFile::security)
                : Security.STARTTLS;
        if (security == Security.NONE && !WebAddress.isThisMachine(server)) {
            throw mistake(
                    mail,
                    "security",
                    "mail: security may be none for a server on this machine alone; write starttls, or tls");
        }
        return new MailSettings(
                server,
                mail.settings().containsKey("port")
                        ? one(mail, "mail", "port", NotifyFile::port)
                        : security.usualPort(),
                security,
                login(mail),
                one(mail, "mail", "from", NotifyFile::mailAddress),
                all(mail, "mail", "to", NotifyFile::mailAddress));
    }

    private Optional<Login> login(NotifySection mail) {
        if (!mail.settings().containsKey("user") && !mail.settings().containsKey("password")) {
            return Optional.empty();
        }
        return Optional.of(new Login(
                one(mail, "mail", "user", Function.identity()), one(mail, "mail", "password", secrets::read)));
    }

    private WebhookSettings webhook(NotifySection webhook) {
        requireKnown("webhook", webhook, OF_WEBHOOK);
        return new WebhookSettings(
                one(webhook, "webhook", "address", this::webAddress), one(webhook, "webhook", "secret", secrets::read));
    }

    private Map<String, WebAddress> heartbeats(NotifySection heartbeat) {
        requireKnown(HEARTBEAT, heartbeat, TASKS);
        Map<String, WebAddress> addresses = new LinkedHashMap<>();
        heartbeat
                .settings()
                .keySet()
                .forEach(task -> addresses.put(task, one(heartbeat, HEARTBEAT, task, this::webAddress)));
        return addresses;
    }

    private WebAddress webAddress(String text) {
        return WebAddress.of(SecretSource.isNamedBy(text) ? secrets.read(text).value() : text);
    }

    private static String server(String text) {
        if (!text.matches("[A-Za-z0-9.:-]+")) {
            throw new IllegalArgumentException("is not the name of a machine, such as smtp.example.nl");
        }
        return text;
    }

    private static Security security(String text) {
        for (Security security : Security.values()) {
            if (security.name().toLowerCase(Locale.ROOT).equals(text)) {
                return security;
            }
        }
        throw new IllegalArgumentException("can be starttls (the usual one), tls or none");
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LAST_PORT) {
            throw new IllegalArgumentException("is not a number from 1 to " + LAST_PORT);
        }
        return Integer.parseInt(text);
    }

    private static String mailAddress(String text) {
        if (!text.matches(ADDRESS)) {
            throw new IllegalArgumentException("holds something that is no mail address; write one as name@example.nl");
        }
        return text;
    }

    private void requireKnown(String name, NotifySection section, List<String> known) {
        section.settings().forEach((key, setting) -> {
            if (!known.contains(key)) {
                throw yaml.mistake(
                        setting.line(),
                        name + " has no setting \"" + key + "\"; there " + (known.size() == 1 ? "is " : "are ")
                                + inWords(known));
            }
        });
    }

    private <T> T one(NotifySection section, String name, String key, Function<String, T> reading) {
        List<T> values = all(section, name, key, reading);
        if (values.size() > 1) {
            throw mistake(section, key, name + ": " + key + " needs one value");
        }
        return values.get(0);
    }

    private <T> List<T> all(NotifySection section, String name, String key, Function<String, T> reading) {
        Setting setting = section.settings().get(key);
        if (setting == null) {
            throw yaml.mistake(section.line(), name + " needs the setting " + key);
        }
        try {
            return setting.values().stream().map(reading).toList();
        } catch (IllegalArgumentException e) {
            throw yaml.mistake(setting.line(), name + ": " + key + " " + e.getMessage(), e);
        }
    }

    private OperatorMistakeException mistake(NotifySection section, String key, String what) {
        @Nullable Setting setting = section.settings().get(key);
        return yaml.mistake(setting == null ? section.line() : setting.line(), what);
    }

    private static String inWords(List<String> words) {
        return String.join(", ", words);
    }
}
