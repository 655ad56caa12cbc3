package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.AuditRun.AuditRequest;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.ReleaseRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regions and municipalities with classes of hours: one workbook per region, and no file shows a small count. */
class SmallCountsIT {

    @TempDir
    static Path folder;

    private static OperatorEnvironment environment;
    private static Path release;

    @BeforeAll
    static void makeARelease() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries())
                .put("2024-Q4", rows(ReferenceDataReader.read(SmallReference.folder())));
        assertThat(environment.run(environment.all())).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.findingCount()).isZero();
        });
        release = environment.release("2024-Q4");
    }

    /**
     * Every region has 400 indications and 240 persons in three classes of hours. Two municipalities of Groningen have 3 and 4
     * working persons, whose hours are recognisable in any file.
     */
    private static String[] rows(ReferenceData reference) {
        List<String> rows = new ArrayList<>();
        for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, OperatorEnvironment.QUARTER.referenceDate())) {
            String area = "arbeidsmarktregio," + region.code();
            rows.add(area + ",totaal,400,240,");
            rows.add(area + ",12-20,,100,");
            rows.add(area + ",20-25,,80,24.2");
            rows.add(area + ",25-31,,60,");
        }
        rows.add("gemeente,0014,totaal,90,60,");
        rows.add("gemeente,0014,20-25,,60,");
        rows.add("gemeente,0037,totaal,17,3,");
        rows.add("gemeente,0037,20-25,,3,23.737");
        rows.add("gemeente,0047,totaal,19,4,");
        rows.add("gemeente,0047,25-31,,4,29.939");
        return rows.toArray(String[]::new);
    }

    @AfterAll
    static void close() throws Exception {
        environment.close();
    }

    @Test
    void everyRegionHasAWorkbook() throws Exception {
        assertThat(SealedFiles.hashes(release).keySet())
                .contains("excel/beschut-werk-2024-Q4-nederland.xlsx", "excel/beschut-werk-2024-Q4-AM01-groningen.xlsx")
                .filteredOn(name -> name.startsWith("excel/"))
                .hasSize(4);
    }

    @Test
    void theCountryIsTheSumOfItsRegions() throws Exception {
        assertThat(SealedFiles.national(release, "geldige_indicaties")).isEqualTo("1200,personen,A,F,,false");
        assertThat(SealedFiles.national(release, "werkzame_personen")).isEqualTo("720,personen,A,F,,false");
        // 3 × (100 × 16 + 80 × 24,2 + 60 × 28) / 31
        assertThat(SealedFiles.national(release, "banen_31")).isEqualTo("504.8,banen,E,F,,false");
    }

    /** Hours of others in the region are estimated, so that all hours of the region are said to be. */
    @Test
    void aCountBelowTheThresholdIsHiddenWithAllThatIsWorkedOutFromIt() throws Exception {
        assertThat(of("0037"))
                .contains(
                        "0037,Stadskanaal,werkzame_personen,totaal,totaal,,personen,A,C,,false",
                        "0037,Stadskanaal,banen_31,totaal,totaal,,banen,E,C,,false",
                        "0037,Stadskanaal,uren_per_week,totaal,totaal,,uren,E,C,,false",
                        "0037,Stadskanaal,gemiddelde_uren,totaal,totaal,,uren,E,C,,false");
        assertThat(of("0014")).contains("0014,Groningen,werkzame_personen,totaal,totaal,60,personen,A,F,,false");
    }

    /** Hours, mean hours and jobs of the two small counts, exact and rounded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "71[.,]211[0-9]*", "71[.,]2", "23[.,]737[0-9]*", "23[.,]7", "2[.,]2971[0-9]*", "2[.,]3",
                "119[.,]756[0-9]*", "119[.,]8", "29[.,]939[0-9]*", "29[.,]9", "3[.,]863[0-9]*", "3[.,]9"
            })
    void nothingWorkedOutFromASmallCountStandsInAnyFile(String telltale) throws Exception {
        assertThat(filesWith(telltale)).isEmpty();
    }

    /** Shows that the search finds a number that is there: 5216 hours per region, so 5220, in jobs of 31. */
    @Test
    void whatMayBeSeenIsFoundInOpenDataAndInTheWorkbook() throws Exception {
        assertThat(filesWith("168[.,]4"))
                .contains("opendata/cijfers.csv")
                .anyMatch(name -> name.startsWith("excel/beschut-werk-2024-Q4-AM01-groningen.xlsx!"));
    }

    @Test
    void aTraceSaysOnWhatGroundAFigureIsHidden() {
        assertThat(trace("0037", Indicator.WERKZAME_PERSONEN, null))
                .contains("For the data team alone")
                .contains("value: 3 personen, counted; HIDDEN from all others")
                .contains("hidden     it is small itself, a count from 1 to 4");
        assertThat(trace("0037", Indicator.BANEN_31, null))
                .contains(
                        "hidden     it derives from werkzame_personen totaal totaal, which is hidden too: it is small itself");
        assertThat(trace("0014", Indicator.WERKZAME_PERSONEN, null)).doesNotContain("hidden     ", "HIDDEN");
    }

    @Test
    void aTraceSaysOfWhatIsNotSmallThatItProtectsOthers() {
        assertThat(trace("0037", Indicator.NIET_WERKEND, null))
                .contains("value: 14 personen, counted; HIDDEN from all others")
                .contains("hidden     it is not small itself; shown, it would help to work out another that is");
    }

    @Test
    void aTraceFollowsACategoryToo() {
        assertThat(trace("AM01", Indicator.WERKZAME_PERSONEN, "20-25"))
                .contains("werkzame_personen  arbeidsduur 20-25", "value: 80 personen, counted");
        assertThat(trace("AM01", Indicator.UREN_PER_WEEK, "arbeidsduur=20-25"))
                .contains("value: 1940 uren, estimated: hours of at least one person in the region are")
                .contains(
                        "rounded    made of hours rounded to a multiple of uren_afronden_op of the method, then to decimalen")
                .contains("decimalen=1 uren_afronden_op=10");
    }

    private static String trace(String area, Indicator indicator, @Nullable String category) {
        return String.join("\n", environment.trace("2024-Q4", area, indicator, category));
    }

    @Test
    void theSealedReleaseWithstandsAnAttack() throws Exception {
        DisclosureAudit audit = environment
                .useCase(AuditRun.class)
                .run(new AuditRequest(OperatorEnvironment.QUARTER, environment.output(), SmallReference.folder()))
                .audit();
        assertThat(audit.primary()).isEqualTo(2);
        assertThat(audit.hidden()).isGreaterThan(2);
        assertThat(audit.exposed()).isEmpty();
    }

    @Test
    void anAttackWithOtherReferenceDataIsRefused() {
        AuditRequest other = new AuditRequest(
                OperatorEnvironment.QUARTER, environment.output(), Path.of("data/synthetic/reference"));
        assertThatThrownBy(() -> environment.useCase(AuditRun.class).run(other))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("are not those that 2024-Q4 v1 was made with");
    }

    @Test
    void aForgottenCellIsNamedWithTheWayToTheCountAndWithoutTheCount(@TempDir Path planted) throws Exception {
        String forgotten = ",0037,Stadskanaal,niet_werkend,totaal,totaal,";
        String text = Files.readString(release.resolve("opendata/cijfers.csv"));
        assertThat(text).contains(forgotten + ",personen,A,C,");
        Files.createDirectories(planted.resolve("opendata"));
        Files.writeString(
                planted.resolve("opendata/cijfers.csv"),
                text.replace(forgotten + ",personen,A,C,", forgotten + "14,personen,A,F,"));

        DisclosureAudit audit = environment
                .useCase(DisclosureAuditor.class)
                .audit(
                        new ReleaseRegister(
                                        JdbcClient.create(environment.database().owner()))
                                .current(OperatorEnvironment.QUARTER)
                                .orElseThrow(),
                        new DisclosureAuditor.Files(planted, environment.output()),
                        ReferenceDataReader.read(SmallReference.folder()),
                        MethodReader.read(SmallReference.folder().resolve("method.yaml"))
                                .method(),
                        List.of(),
                        WorkDone.unwatched());
        assertThat(new AuditFailedException(audit.failures()))
                .hasMessageContaining("gemeente 0037 werkzame_personen totaal totaal")
                .hasMessageContaining("0037 werkzame_personen: geldig is werkend en niet werkend samen")
                .message()
                .doesNotContainPattern("\\b3\\b");
    }

    @Test
    void theAmountsStandInTheDatabaseAlone() {
        assertThat(environment.count("""
                        select count(*) from release.figure
                        where area_code in ('0037', '0047') and indicator = 'werkzame_personen' and confidential
                          and amount in (3, 4)
                        """)).isEqualTo(2);
    }

    @Test
    void aReaderSeesNoDraftsAndAfterApprovalNoSmallCounts() {
        JdbcClient reader = JdbcClient.create(environment.database().reader());
        assertThat(reader.sql("select count(*) from publication.figure")
                        .query(Long.class)
                        .single())
                .isZero();

        JdbcClient.create(environment.database().owner())
                .sql("update release.release set state = 'approved', approved_at = now(), approved_by = 'iemand',"
                        + " publish_from = now(), published_at = now()")
                .update();
        try {
            assertThat(reader.sql("select count(*) from publication.figure where amount is not null")
                            .query(Long.class)
                            .single())
                    .isPositive();
            assertThat(reader.sql("""
                                    select count(*) from publication.figure
                                    where conf_status = 'C' and amount is not null
                                       or area_code in ('0037', '0047') and indicator = 'werkzame_personen'
                                          and amount is not null
                                    """).query(Long.class).single()).isZero();
        } finally {
            JdbcClient.create(environment.database().owner())
                    .sql("update release.release set state = 'draft', approved_at = null, approved_by = null,"
                            + " publish_from = null, published_at = null")
                    .update();
        }
    }

    private static List<String> of(String municipality) throws Exception {
        String prefix = "2024-Q4,2024-12-31,gemeente,";
        return SealedFiles.figures(release).stream()
                .filter(row -> row.startsWith(prefix + municipality + ","))
                .map(row -> row.substring(prefix.length()))
                .toList();
    }

    /** Files, or parts of workbooks, that contain a number, except the sizes in the manifest and the measures in the styles. */
    private static List<String> filesWith(String number) throws Exception {
        Pattern standing = Pattern.compile("(?<![0-9.])" + number + "(?![0-9])");
        SortedMap<String, String> texts = SealedFiles.texts(release);
        assertThat(texts).hasSizeGreaterThan(100);
        texts.keySet().removeIf(name -> name.equals("release.json") || name.endsWith("styles.xml"));
        return texts.entrySet().stream()
                .filter(text -> standing.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
