package nl.beschutwerk.intake.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code te-veel-afgekeurd}. */
public final class TooManyRejected extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("te-veel-afgekeurd", Severity.WEIGERING);

    private static final String MEND = "Verbeter de fouten die bij de rijen staan en lever opnieuw aan.";

    private static final String TOO_LOW = "De personen of de uren van dat gebied kunnen daardoor te laag worden. ";

    private static final int MOST_AREAS = 10;

    public TooManyRejected() {
        super(
                CODE,
                "Er zijn meer rijen van een bestand afgekeurd dan de methode toestaat, of rijen van te veel of een onbekend aantal personen, of alle rijen, of een cijfer kan daardoor te laag worden.");
    }

    /** For a file without references to rows of another file. */
    public Finding finding(String file, long rejected, long delivered) {
        return finding(file, rejected, 0, delivered);
    }

    /**
     * Says how many rows of a file were rejected.
     *
     * @param rejected rows that were rejected for a fault of their own
     * @param others rows that were rejected only because the row they refer to was; these do not count
     * @param delivered all rows of the file
     */
    public Finding finding(String file, long rejected, long others, long delivered) {
        return onFile(
                file,
                rejected + " van de " + delivered
                        + " rijen zijn afgekeurd. Dat zijn er te veel om betrouwbare cijfers te maken. "
                        + (others == 0
                                ? ""
                                : "De " + others
                                        + " rijen die alleen zijn afgekeurd omdat zij bij een afgekeurde rij horen, zijn "
                                        + "niet meegeteld. ")
                        + MEND);
    }

    /**
     * Says of how many persons a row was rejected.
     *
     * @param losing persons with a rejected row
     * @param all all persons in the delivery
     * @param allowed the maximum share of persons who may lose a row
     */
    public Finding persons(long losing, long all, BigDecimal allowed) {
        return onDelivery(
                "Van " + losing + " van de " + all + " personen is minstens één rij afgekeurd. " + tooMany(allowed));
    }

    /**
     * Says how many of the working persons of a file of headcounts are in rejected rows.
     *
     * @param lost working persons in rejected rows
     * @param all working persons in all rows
     * @param allowed the maximum share of working persons in rejected rows
     */
    public Finding workingPersons(String file, long lost, long all, BigDecimal allowed) {
        return onFile(
                file,
                "De afgekeurde rijen gaan over " + lost + " van de " + all + " werkzame personen. " + tooMany(allowed));
    }

    /**
     * Says that rejected rows of the country or a region may be about any number of persons.
     *
     * @param rows number of such rows
     * @param first the first of them, as shown by a spreadsheet
     */
    public Finding unknownPersons(String file, long rows, long first) {
        return onFile(
                file,
                (rows == 1
                                ? "In 1 afgekeurde rij (rij " + first + ")"
                                : "In " + rows + " afgekeurde rijen (de eerste is rij " + first + ")")
                        + " over het land of een arbeidsmarktregio, of zonder goed gebiedsniveau, is niet te lezen om "
                        + "hoeveel werkzame personen het gaat. Daardoor weten wij niet hoeveel mensen er zouden ontbreken. "
                        + MEND);
    }

    /**
     * Names the areas for which some rows are rejected while others count.
     *
     * @param areas their codes
     */
    public Finding areasInPart(String file, List<String> areas) {
        return onFile(
                file,
                "Van " + named(areas)
                        + " is een rij afgekeurd, terwijl andere rijen van hetzelfde gebied wel meetellen. Een gemeente is "
                        + "hier een gemeente van nu: oude gemeenten tellen mee in hun opvolger. " + TOO_LOW + MEND);
    }

    /**
     * Says that a rejected row whose area or class cannot be read may be about areas for which other rows count.
     *
     * @param areas codes of those areas
     * @param first the first of these rejected rows, as shown by a spreadsheet
     */
    public Finding areasPerhapsInPart(String file, List<String> areas, long first) {
        return onFile(
                file,
                "Van een afgekeurde rij (de eerste is rij " + first
                        + ") is niet te lezen over welk gebied die gaat. Dat kan een gebied zijn waarvan andere rijen wel "
                        + "meetellen: " + named(areas) + ". " + TOO_LOW + MEND);
    }

    private static String named(List<String> areas) {
        return areas.stream().limit(MOST_AREAS).collect(Collectors.joining(", "))
                + (areas.size() > MOST_AREAS ? " en nog " + (areas.size() - MOST_AREAS) + " andere gebieden" : "");
    }

    private static String tooMany(BigDecimal allowed) {
        return "Dat is meer dan de "
                + allowed.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',')
                + "% die de methode toestaat. " + MEND;
    }
}
