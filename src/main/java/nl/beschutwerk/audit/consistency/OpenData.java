package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Indicator;
import org.apache.commons.csv.CSVRecord;

/** The open data of a release: its figures, those of the quarters before it, the changes, and the comparison of the regions. */
public final class OpenData {

    private static final String FIGURES = "cijfers.csv";
    private static final String SERIES = "reeks.csv";
    private static final String CHANGES = "veranderingen.csv";
    private static final String CORRECTIONS = "correcties.csv";
    private static final String STANDINGS = "vergelijking.csv";
    private static final String ESTIMATED = "E";
    private static final String READ_ME = "leesmij.txt";

    /** A change and both figures are each rounded to four decimals: three times half a unit of the last decimal. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00015");

    private final List<CSVRecord> figures = new ArrayList<>();
    private final Map<Subject, Published> published = new HashMap<>();
    private final Set<Subject> estimated = new HashSet<>();
    private final AreaNames areas = new AreaNames();
    private final Corrections corrections = new Corrections();
    private final Set<BookArea> books = new LinkedHashSet<>();
    private final List<String> readMe = new ArrayList<>();
    private final List<Failure> contradictions = new ArrayList<>();

    private final Composition composition;

    private OpenData(Composition composition) {
        this.composition = composition;
    }

    /**
     * Reads the files, and compares them with each other: figures that are in two files, and changes with the figures that
     * changed.
     *
     * @param composition of the areas at the reference date, which the files do not tell
     * @throws IOException when a file is missing or cannot be read
     */
    public static OpenData read(Path folder, Composition composition) throws IOException {
        OpenData data = new OpenData(composition);
        for (CSVRecord row : CsvFile.read(folder.resolve(FIGURES))) {
            data.add(FIGURES, row, "waarde");
            if (row.get("obs_status").equals(ESTIMATED)) {
                data.estimated.add(Subject.of(row));
            }
            data.areas.learn(row);
            data.figures.add(row);
        }
        for (CSVRecord row : CsvFile.read(folder.resolve(SERIES))) {
            data.add(SERIES, row, "waarde");
        }
        for (CSVRecord row : CsvFile.read(folder.resolve(CHANGES))) {
            data.add(CHANGES, row, "verandering");
            data.compare(Subject.of(row));
        }
        List<CSVRecord> standings = CsvFile.read(folder.resolve(STANDINGS));
        standings.forEach(data::addStanding);
        StandingProof.problems(standings, data::find).forEach(problem -> data.contradict(STANDINGS, problem));
        // Only a release that corrects another has the file.
        if (Files.exists(folder.resolve(CORRECTIONS))) {
            data.corrections
                    .read(CsvFile.read(folder.resolve(CORRECTIONS)), data::find)
                    .forEach(problem -> data.contradict(CORRECTIONS, problem));
        }
        if (Files.exists(folder.resolve(READ_ME))) {
            data.readMe.addAll(Files.readAllLines(folder.resolve(READ_ME)));
        }
        data.addBooks();
        return data;
    }

    /** The published value of a figure or change; empty if none was published. */
    public Optional<Published> find(Subject subject) {
        return Optional.ofNullable(published.get(subject));
    }

    /** Which municipalities make up each region. */
    public Composition composition() {
        return composition;
    }

    /** The rows of {@code cijfers.csv}. */
    public List<CSVRecord> figures() {
        return Collections.unmodifiableList(figures);
    }

    /** The corrections of the release; without entries for a first version. */
    Corrections corrections() {
        return corrections;
    }

    /** What is wrong with a text that is quoted: the reason of the correction, or a whole line of {@code leesmij.txt}; in Dutch. */
    Optional<String> problemOfQuotation(String text, String quotation) {
        return text.equals(quotation) && readMe.contains(quotation)
                ? Optional.empty()
                : corrections.problemOfQuotation(text, quotation);
    }

    /** The names of the areas of the release. */
    public AreaNames areas() {
        return areas;
    }

    /** The contradictions between the files of the open data. */
    public List<Failure> contradictions() {
        return List.copyOf(contradictions);
    }

    /** The whole lines of {@code leesmij.txt}, in their order. */
    public List<String> readMe() {
        return List.copyOf(readMe);
    }

    /**
     * Whether an amount of the release is a rough estimate: it rests on hours that were estimated from headcounts. Only a release
     * of headcounts lacks how many jobs there are if nobody counts for more than one.
     */
    public boolean isRough(Subject figure) {
        return estimated.contains(figure)
                && find(figure).flatMap(Published::amount).isPresent()
                && find(Subject.ofCountry(figure.quarter(), Indicator.BANEN_31_BEGRENSD))
                        .filter(ofCountry -> ofCountry.reason().equals(AbsenceReason.NIET_GELEVERD.code()))
                        .isPresent();
    }

    /** Whether the figures are about invented people. */
    public boolean isSynthetic() {
        return figures.get(0).get("synthetisch").equals("true");
    }

    /** The quarter of the release. */
    public String quarter() {
        return figures.get(0).get("kwartaal");
    }

    /**
     * The areas with a workbook and a letter: the country, and the regions with figures. A region has figures if in any quarter
     * its number of working persons is published, or hidden.
     */
    public Set<BookArea> areasOfBooks() {
        return Collections.unmodifiableSet(books);
    }

    /** The quarters that the release has figures of, oldest first. */
    public SortedSet<String> quarters() {
        return published.keySet().stream()
                .filter(subject -> subject.other().isEmpty())
                .map(Subject::quarter)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of all regions of the release, those without figures among them. */
    public Set<String> regions() {
        return figures.stream()
                .map(Subject::of)
                .filter(subject -> subject.level() == AreaLevel.ARBEIDSMARKTREGIO)
                .map(Subject::areaCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addBooks() {
        Set<List<String>> known = new HashSet<>();
        published.forEach((subject, value) -> {
            if (subject.other().isEmpty() && (value.hidden() || value.amount().isPresent())) {
                known.add(subject.key());
            }
        });
        for (CSVRecord row : figures) {
            Subject persons = Subject.of(row).of(Indicator.WERKZAME_PERSONEN).ofWholeArea();
            if (persons.level() == AreaLevel.LAND
                    || (persons.level() == AreaLevel.ARBEIDSMARKTREGIO && known.contains(persons.key()))) {
                books.add(new BookArea(persons.level(), persons.areaCode(), row.get("gebiedsnaam")));
            }
        }
    }

    /** The area that a file is about according to its name; empty if that is of no area with a workbook and a letter. */
    Optional<BookArea> areaOf(String file) {
        return books.stream().filter(area -> area.isOf(file)).findFirst();
    }

    int size() {
        return published.size();
    }

    private void add(String file, CSVRecord row, String amountColumn) {
        String amount = row.get(amountColumn);
        Published now = new Published(
                amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
                row.get("conf_status").equals("C"),
                row.get("reden"));
        // The file that is read first takes precedence: the release's own figures over the series.
        Published before = published.putIfAbsent(Subject.of(row), now);
        if (before != null && !before.equals(now)) {
            contradict(file, Subject.of(row) + " staat ook elders, met een andere waarde");
        }
    }

    private void addStanding(CSVRecord row) {
        for (String column : StandingProof.NUMBERS) {
            String number = row.get(column);
            if (!number.isEmpty()) {
                published.put(
                        Subject.ofStanding(row, column), new Published(Optional.of(new BigDecimal(number)), false));
            }
        }
    }

    private void compare(Subject change) {
        Optional<BigDecimal> now = amount(change.now());
        Optional<BigDecimal> before = amount(change.before());
        Optional<BigDecimal> difference = amount(change);
        if (now.isPresent() && before.isPresent() && difference.isPresent()) {
            BigDecimal error =
                    now.get().subtract(before.get()).subtract(difference.get()).abs();
            if (error.compareTo(ROUNDING) > 0) {
                contradict(
                        CHANGES, change + " is " + difference.get() + ", niet " + now.get() + " min " + before.get());
            }
        }
        // A given change and one of its figures would reveal the other figure, which is withheld.
        if (difference.isPresent() && (isWithheld(change.now()) || isWithheld(change.before()))) {
            contradict(CHANGES, change + " is gegeven, maar een van beide cijfers niet");
        }
    }

    private boolean isWithheld(Subject figure) {
        return find(figure).filter(known -> known.amount().isEmpty()).isPresent();
    }

    private Optional<BigDecimal> amount(Subject subject) {
        return find(subject).flatMap(Published::amount);
    }

    private void contradict(String file, String message) {
        contradictions.add(new Failure("opendata/" + file, "", message));
    }
}
