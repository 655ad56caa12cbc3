package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingsFile;
import nl.beschutwerk.intake.microdata.EndBeforeStart;
import nl.beschutwerk.intake.microdata.HighHours;
import nl.beschutwerk.intake.microdata.PayPeriodWithoutEmployment;
import nl.beschutwerk.intake.microdata.PersonWithoutAdvice;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.FieldCountDiffers;
import nl.beschutwerk.intake.rule.HoursOutOfRange;
import nl.beschutwerk.intake.rule.InvalidDate;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.MissingValue;
import nl.beschutwerk.intake.rule.SplitMunicipality;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.intake.rule.UnknownMunicipality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Rows full of values that could identify a person: none of these values appears in any output, whatever rule or failure
 * concerns it.
 */
class NoPersonalDataInOutputIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String PERSON = "Verklikker0001";
    /** Values that must not appear: keys, employers, names in the wrong column, true dates and years of a person. */
    private static final List<String> TELL_TALES = List.of(
            "verklikker",
            "1987",
            "1987-05-07",
            "07-05-1987",
            "19870507",
            "20870507",
            "0507",
            "05-07",
            "123456782",
            "0612345678",
            "1234567820",
            "1234.56.782");

    private static final String ADVICE =
            PERSON + ";VerklikkerAdvies;1987-05-07;07-05-1987;positief;20870507;0363;1987;v;wajong;burger";
    private static final String EMPLOYMENT = PERSON + ";VerklikkerBaan;Verklikker BV;1;1987-05-07;;28;binnen";
    private static final String PAY_PERIOD = "VerklikkerBaan;19870507;1987-05-31;120";
    /**
     * Values that often end up in a wrong column: a name, a pseudonym, a telephone number, a citizen service number, an
     * account.
     */
    private static final List<String> SLIPS = List.of(
            "Verklikker, J.",
            "Verklikker0002",
            "0612345678",
            "06-12345678",
            "123456782",
            "1234.56.782",
            "1234567820",
            ".",
            "");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Level level = root.getLevel();

    @BeforeEach
    void listen() {
        PrintStream heard = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(heard);
        System.setErr(heard);
        root.setLevel(Level.DEBUG);
        // Threads of the connection pool log too, also while the lines are read.
        log.list = Collections.synchronizedList(new ArrayList<>());
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(level);
        root.detachAppender(log);
    }

    private long receive() throws IOException, SQLException {
        return new DeliveryCheck(new DeliveryRegister(DATABASE.operator()))
                .receive(folder, null)
                .deliveryId();
    }

    private void load(long id) throws IOException, SQLException {
        TestLoading.load(
                DeliveryLoaders.of(DeliveryKind.MICRODATA, DATABASE.operator(), REFERENCE, METHOD), id, folder);
    }

    private static List<String> withSlips(String row) {
        List<String> rows = new ArrayList<>(
                List.of(row, row, row + ";", row.replace("28;", "48;").replace("0363", "0457")));
        String[] fields = row.split(";", -1);
        for (int i = 0; i < fields.length; i++) {
            for (String slip : SLIPS) {
                String[] spoilt = fields.clone();
                spoilt[i] = slip;
                rows.add(String.join(";", spoilt));
            }
        }
        return rows;
    }

    private static boolean isOfCitizenNumber(String row) {
        return row.startsWith("123456782") || row.startsWith("1234.56.782");
    }

    private void assertNothingTold(String... more) throws IOException {
        StringBuilder all = new StringBuilder(console.toString(StandardCharsets.UTF_8)).append(String.join("\n", more));
        log.list.forEach(event -> all.append(event.getFormattedMessage()).append(event.getThrowableProxy()));
        String told = all.toString().toLowerCase(Locale.ROOT);
        assertThat(TELL_TALES).noneSatisfy(tellTale -> assertThat(told).containsPattern(byItself(tellTale)));
    }

    /** Random folders, ports and durations have many digits, among which a year occurs sooner or later. */
    private static Pattern byItself(String tellTale) {
        String value = Pattern.quote(tellTale);
        return Pattern.compile(Character.isDigit(tellTale.charAt(0)) ? "(?<![0-9.])" + value + "(?![0-9])" : value);
    }

    @Test
    void noRuleTellsWhoItIsAbout() throws IOException, SQLException {
        List<String> advices = withSlips(ADVICE);
        advices.removeIf(
                NoPersonalDataInOutputIT::isOfCitizenNumber); // refused before it is stored, as another test shows
        advices.add(ADVICE.replace("0363", "9998").replace("VerklikkerAdvies", "VerklikkerAdvies2"));
        advices.add(ADVICE.replace("0363", "0788").replace("VerklikkerAdvies", "VerklikkerAdvies3"));
        advices.add(ADVICE.replace("20870507", "19860507").replace("VerklikkerAdvies", "VerklikkerAdvies4"));
        advices.add(ADVICE.replace(PERSON, "Verklikker0003").replace("VerklikkerAdvies", "VerklikkerAdvies5"));
        List<String> employments = withSlips(EMPLOYMENT);
        employments.removeIf(NoPersonalDataInOutputIT::isOfCitizenNumber);
        employments.add(EMPLOYMENT
                .replace(PERSON, "Verklikker0003")
                .replace("Baan", "Baan2")
                .replace("28", "61"));
        employments.add(EMPLOYMENT
                .replace(PERSON, "Verklikker0003")
                .replace("Baan", "Baan3")
                .replace("28", "41"));
        employments.add(EMPLOYMENT.replace(PERSON, "Verklikker0009").replace("Baan", "Baan4"));
        employments.add(EMPLOYMENT.replace("Baan", "Baan5").replace("1987-05-07;", "1987-05-07;1986-05-07"));
        new TestMicrodata(folder)
                .rows(TestMicrodata.ADVICES, advices)
                .rows(TestMicrodata.EMPLOYMENTS, employments)
                .rows(TestMicrodata.PAY_PERIODS, withSlips(PAY_PERIOD))
                .write();
        long id = receive();
        load(id);
        Path written = folder.resolve("bevindingen.json");
        try (FindingsFile file = FindingsFile.create(written)) {
            new FindingStore(DATABASE.operator()).forEach(id, file::write);
        }
        List<Finding> found = new FindingStore(DATABASE.operator()).list(id);
        assertThat(Set.copyOf(found.stream().map(Finding::code).toList()))
                .contains(
                        TooManyRejected.CODE,
                        FieldCountDiffers.CODE,
                        MissingValue.CODE,
                        InvalidValue.CODE,
                        InvalidDate.CODE,
                        HoursOutOfRange.CODE,
                        EndBeforeStart.CODE,
                        DuplicateKey.CODE,
                        UnknownMunicipality.CODE,
                        SplitMunicipality.CODE,
                        PersonWithoutAdvice.CODE,
                        PayPeriodWithoutEmployment.CODE,
                        HighHours.CODE);
        assertNothingTold(Files.readString(written), found.toString());
    }

    private void delivery() throws IOException {
        new TestMicrodata(folder)
                .advices(ADVICE)
                .employments(EMPLOYMENT)
                .payPeriods(PAY_PERIOD)
                .write();
    }

    /** The text of a failure as a log would contain it. */
    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aServerThatStopsAtARowDoesNotTellWhichItWas() throws IOException, SQLException {
        for (String table : List.of("advice", "employment", "pay_period", "rejected_row")) {
            delivery();
            if (table.equals("rejected_row")) {
                new TestMicrodata(folder)
                        .advices(ADVICE, ADVICE)
                        .employments(EMPLOYMENT + ";")
                        .payPeriods(PAY_PERIOD)
                        .write();
            }
            long id = receive();
            owner("ALTER TABLE intake." + table + " ADD CONSTRAINT none CHECK (row_number < 2) NOT VALID");
            try {
                Throwable failure = catchThrowable(() -> load(id));
                assertThat(failure)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("intake." + table)
                        .hasMessageContaining("23514");
                assertNothingTold(trace(failure));
            } finally {
                owner("ALTER TABLE intake." + table + " DROP CONSTRAINT none");
            }
        }
    }

    @Test
    void aChangedOrDamagedFileDoesNotTellItsRows() throws IOException, SQLException {
        delivery();
        long id = receive();
        Path file = folder.resolve("dienstverbanden.csv");
        for (String damage : List.of(EMPLOYMENT, "\"" + EMPLOYMENT, "\"" + PERSON + "\"x;", PERSON + "\u0000")) {
            Files.writeString(
                    file, Files.readAllLines(folder.resolve("urenopgaven.csv")).get(0) + "\n" + damage + "\n");
            Throwable failure = catchThrowable(() -> load(id));
            assertThat(failure).isNotNull();
            assertNothingTold(trace(failure));
        }
    }

    @Test
    void aReconciliationThatFailsSpeaksInNumbers() throws IOException, SQLException {
        delivery();
        long id = receive();
        load(id);
        owner("UPDATE intake.employment SET person_id = 'VerklikkerAnders' WHERE delivery_id = " + id);
        Throwable failure = catchThrowable(() -> new Reconciliation(DATABASE.operator()).check(id));
        assertThat(failure).isInstanceOf(NotReconciledException.class);
        assertNothingTold(trace(failure));
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
