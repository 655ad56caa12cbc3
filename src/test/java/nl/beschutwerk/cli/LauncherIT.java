package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jobs/beschutwerk} itself: which Java it uses, and in which locale. The tests put a built product beside it. */
class LauncherIT {

    @TempDir
    Path folder;

    private Path home;
    private Path path;

    @BeforeEach
    void installTheProduct() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("jobs"));
        Files.copy(
                Path.of("jobs", "beschutwerk"), home.resolve("jobs/beschutwerk"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("target/app"));
        Files.createFile(home.resolve("target/app/beschutwerk-dashboard.jar"));
        path = Files.createDirectories(folder.resolve("path"));
    }

    @Test
    void aJavaHomeThatPointsNowhereIsNamedAndSoIsTheJavaOnThePath() throws Exception {
        Path java = java(path, "17.0.15");

        Said said = launch(Map.of("JAVA_HOME", "/no/such/folder"), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .startsWith("beschutwerk: JAVA_HOME points to /no/such/folder, and there is no such folder.")
                .contains("There is a java on the path, " + java + ", which is used if JAVA_HOME is not set")
                .hasLineCount(1);
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Said said = launch(Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .isEqualTo(
                        "beschutwerk: JAVA_HOME points to " + folder
                                + ", where there is no bin/java. Set JAVA_HOME to the folder of a Java runtime (JRE) 17 or newer.\n");
    }

    @Test
    void aJavaThatMayNotBeExecutedIsNamed() throws Exception {
        Path jdk = folder.resolve("jdk");
        Files.setPosixFilePermissions(java(jdk.resolve("bin"), "17"), PosixFilePermissions.fromString("rw-r--r--"));

        Said said = launch(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err()).contains("JAVA_HOME points to " + jdk + ", where bin/java may not be executed");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, 8", "11.0.22, 11", "16, 16"})
    void aJavaThatIsTooOldIsToldWithBothVersions(String version, String major) throws Exception {
        Path jdk = folder.resolve("jdk");
        java(jdk.resolve("bin"), version);

        Said said = launch(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .contains("JAVA_HOME points to " + jdk + ", where bin/java is Java " + major
                        + "; Java 17 or newer is needed.");
        // A JDK has a file with its version; the script gives the same answer with it.
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertThat(launch(Map.of("JAVA_HOME", jdk.toString()), "--version").err())
                .isEqualTo(said.err());
    }

    @Test
    void anOldJavaOnThePathIsNamed() throws Exception {
        Path java = java(path, "11.0.22");

        Said said = launch(Map.of(), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .contains("The java on the path, " + java
                        + ", is Java 11; Java 17 or newer is needed. Install a Java runtime (JRE) 17");
    }

    @Test
    void aJavaThatDoesNotRunIsNamed() throws Exception {
        Path jdk = folder.resolve("jdk");
        Files.write(java(jdk.resolve("bin"), "17"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0});

        Said said = launch(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err()).contains("JAVA_HOME points to " + jdk + ", where bin/java does not run");
    }

    @Test
    void noJavaAtAllIsSaid() throws Exception {
        Said said = launch(Map.of(), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .isEqualTo("beschutwerk: there is no java on the path, and JAVA_HOME is not set. Install a Java"
                        + " runtime (JRE) 17 or newer, or set JAVA_HOME to its folder.\n");
    }

    @Test
    void aJavaWithoutACompilerCannotBuild() throws Exception {
        Files.createDirectories(home.resolve("src/main"));
        Files.delete(home.resolve("target/app/beschutwerk-dashboard.jar"));
        Path jre = folder.resolve("jre");
        java(jre.resolve("bin"), "17.0.1");
        script(path.resolve("mvn"), "exit 0");

        Said said = launch(Map.of("JAVA_HOME", jre.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err()).contains("has no compiler (javac) beside it: it is a JRE, and building needs a JDK");
    }

    /** Under a scheduler: the JDK is only in JAVA_HOME, and none is on the path. */
    @Test
    void aCompilerBesideTheJavaOfJavaHomeIsEnoughToBuild() throws Exception {
        Files.createDirectories(home.resolve("src/main"));
        Files.delete(home.resolve("target/app/beschutwerk-dashboard.jar"));
        Path jdk = folder.resolve("jdk");
        java(jdk.resolve("bin"), "17.0.1");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(path.resolve("mvn"), "echo no network; exit 1");

        Said said = launch(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.SYSTEM_FAILURE.code());
        assertThat(said.err()).contains("no network", "the build failed").doesNotContain("javac");
    }

    @ParameterizedTest
    @CsvSource({
        "BESCHUTWERK_VAR, '', is set, but empty",
        "BESCHUTWERK_HOME, ' ', is set, but empty",
        "BESCHUTWERK_HOME, nowhere, 'points to {}/nowhere, and there is no such folder'"
    })
    void aFolderOfItsOwnWithoutANameIsNoWishForTheUsualOne(String name, String value, String why) throws Exception {
        java(path, "17");

        Said said = launch(Map.of(name, value), "--version");

        assertThat(said.code()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.err())
                .contains(name + " " + why.replace("{}", folder.toString()))
                .hasLineCount(1);
    }

    /** For example over ssh from a machine with that locale; POSIX is the locale of a scheduler. */
    @ParameterizedTest
    @ValueSource(strings = {"tr_TR.UTF-8", "POSIX", "nl_NL.ISO-8859-1", ""})
    void namesWithAnyLetterWorkInAnyLocale(String locale) throws Exception {
        // The real Java, but with the classes under test.
        script(
                path.resolve("java"),
                "while [ \"$1\" != -jar ]; do case $1 in -D*|-X*) options+=(\"$1\") ;; esac; shift; done; shift 2\n"
                        + "exec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' \"${options[@]}\" -cp '"
                        + Product.classPath() + "' " + Beschutwerk.class.getName() + " \"$@\"");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17\"\n");
        Path out = folder.resolve("café €");

        for (String variable : List.of("LANG", "LC_ALL", "LC_CTYPE")) {
            Path delivery = out.resolve(variable);
            Said said = launch(
                    Map.of(variable, locale),
                    "sample",
                    "--quarter",
                    "2024-Q4",
                    "--persons",
                    "60",
                    "--seed",
                    "1",
                    "--reference",
                    Path.of("data", "reference").toAbsolutePath().toString(),
                    "--out",
                    delivery.toString());
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).contains("café €");
            assertThat(delivery.resolve("levering.json")).exists();
        }
    }

    private record Said(int code, String out, String err) {}

    /** Runs the script with only the programs on the path that it needs, and those that a test adds. */
    private Said launch(Map<String, String> environment, String... arguments) throws Exception {
        for (String tool : List.of(
                "bash", "readlink", "dirname", "sed", "locale", "find", "wc", "mkdir", "tail", "rm", "mv", "touch")) {
            Path link = path.resolve(tool);
            if (!Files.exists(link)) {
                script(link, "exec " + program(tool) + " \"$@\"");
            }
        }
        List<String> command = new ArrayList<>(List.of(
                program("bash").toString(), home.resolve("jobs/beschutwerk").toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("BESCHUTWERK_") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", path.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path program(String name) {
        return List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** A program that reports its version in the same form as Java. */
    private static Path java(Path place, String version) throws IOException {
        return script(
                Files.createDirectories(place).resolve("java"),
                "printf 'openjdk version \"" + version + "\" 2024-01-16\\n' >&2");
    }

    private static Path script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
