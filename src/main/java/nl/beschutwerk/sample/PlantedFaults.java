package nl.beschutwerk.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Rows with planted faults: one or two for every kind of row finding. They alone never cause a file to be refused for its share
 * of rejected rows. They are about separate persons. Two of these have a valid indication and are counted; four lose rows,
 * which is more than the shipped method allows if there are fewer than two hundred persons in all.
 */
final class PlantedFaults {

    /** The number of these persons with a valid indication, and the number of them who work. */
    static final int VALID = 2;

    static final int WORKING = 1;

    /** A person with a faultless advice and with long working hours. */
    private static final String SOUND = "FOUT00000000";

    /** A person in a municipality that no longer exists. */
    private static final String MERGED = "FOUT00000001";

    /** A person without a single faultless row. */
    private static final String FAULTY = "FOUT00000002";

    private static final String NOBODY = "FOUT00000003";
    private static final String ADVISED = ";2017-01-10;2017-02-20;";
    private static final String TOWN = "0363";
    private static final String UNKNOWN_TOWN = "9999";
    private static final String PERIOD = ";2017-03-01;2017-03-31;";

    private final SampleRows rows;
    private final Map<MunicipalityCode, MunicipalityStatus> towns;
    private final List<PlantedFault> planted = new ArrayList<>();

    PlantedFaults(SampleRows rows, ReferenceData reference, LocalDate referenceDate) {
        this.rows = rows;
        this.towns = reference.standings(referenceDate);
    }

    /** The planted faults, file by file, in the order of rows. */
    List<PlantedFault> planted() {
        return List.copyOf(planted);
    }

    /** Writes the rows. */
    void plant() throws IOException {
        advices();
        employments();
        payPeriods();
    }

    private void advices() throws IOException {
        SampleFile file = rows.advices();
        file.raw(advice(SOUND, "1", ADVISED + "positief;;" + TOWN));
        fault(file, "dubbele-sleutel", advice(SOUND, "1", ADVISED + "positief;;" + TOWN));
        String merged = code(MunicipalityStatus.Succeeded.class).orElse(TOWN);
        if (merged.equals(TOWN)) {
            file.raw(advice(MERGED, "2", ADVISED + "positief;;" + merged));
        } else {
            fault(file, "gemeentecode-opgeheven", advice(MERGED, "2", ADVISED + "positief;;" + merged));
        }
        fault(file, "kolommen-in-rij-afwijkend", advice(FAULTY, "3", ADVISED + "positief;;" + TOWN) + ";gemeente");
        fault(file, "waarde-ontbreekt", advice(FAULTY, "4", ";2017-01-10;;positief;;" + TOWN));
        fault(file, "waarde-ongeldig", advice(FAULTY, "5", ADVISED + "misschien;;" + TOWN));
        fault(file, "datum-ongeldig", advice(FAULTY, "6", ";20170000;2017-02-20;positief;;" + TOWN));
        fault(file, "einde-voor-aanvang", advice(FAULTY, "7", ADVISED + "positief;2016-02-20;" + TOWN));
        fault(file, "dubbele-sleutel", advice(FAULTY, "8", ADVISED + "positief;;" + TOWN));
        fault(file, "dubbele-sleutel", advice(FAULTY, "8", ADVISED + "negatief;;" + TOWN));
        fault(file, "gemeentecode-onbekend", advice(FAULTY, "9", ADVISED + "positief;;" + UNKNOWN_TOWN));
        Optional<String> split = code(MunicipalityStatus.Split.class);
        if (split.isPresent()) {
            fault(file, "gemeentecode-gesplitst", advice(FAULTY, "10", ADVISED + "positief;;" + split.get()));
        }
    }

    private void employments() throws IOException {
        SampleFile file = rows.employments();
        fault(file, "uren-hoog", employment(SOUND, "1", ";24;2017-03-01;;44"));
        fault(file, "dubbele-sleutel", employment(SOUND, "1", ";24;2017-03-01;;44"));
        fault(file, "kolommen-in-rij-afwijkend", employment(SOUND, "2", ";24;2017-03-01;;28;"));
        fault(file, "waarde-ontbreekt", employment(SOUND, "3", ";;2017-03-01;;28"));
        fault(file, "waarde-ongeldig", employment(SOUND, "4", ";24;2017-03-01;;veel"));
        fault(file, "datum-ongeldig", employment(SOUND, "5", ";24;2017-02-30;;28"));
        fault(file, "uren-buiten-bereik", employment(SOUND, "6", ";24;2017-03-01;;68"));
        fault(file, "einde-voor-aanvang", employment(SOUND, "7", ";24;2017-03-01;2016-03-01;28"));
        fault(file, "persoon-zonder-advies", employment(NOBODY, "8", ";24;2017-03-01;;28"));
        fault(file, "persoon-zonder-advies", employment(FAULTY, "9", ";24;2017-03-01;;28"));
    }

    private void payPeriods() throws IOException {
        SampleFile file = rows.payPeriods();
        String sound = "IFOUT1";
        fault(file, "kolommen-in-rij-afwijkend", sound + ";2017-03-01;120");
        fault(file, "waarde-ontbreekt", sound + PERIOD);
        fault(file, "waarde-ongeldig", sound + PERIOD + "12,5");
        fault(file, "datum-ongeldig", sound + ";2017-03-01;20170300;120");
        fault(file, "einde-voor-aanvang", sound + ";2017-03-31;2017-03-01;120");
        fault(file, "opgave-zonder-dienstverband", "IFOUT0" + PERIOD + "120");
        fault(file, "opgave-zonder-dienstverband", "IFOUT9" + PERIOD + "120");
    }

    private static String advice(String person, String key, String rest) {
        return person + ";AFOUT" + key + rest + ";1990;v;wajong;gemeente";
    }

    private static String employment(String person, String key, String rest) {
        return person + ";IFOUT" + key + ";WG10000" + rest + ";binnen";
    }

    private void fault(SampleFile file, String code, String row) throws IOException {
        file.raw(row);
        planted.add(new PlantedFault(file.name(), file.rows() + 1, code));
    }

    /** The code of a municipality with this status at the reference date, if there is one. */
    private Optional<String> code(Class<? extends MunicipalityStatus> standing) {
        return towns.entrySet().stream()
                .filter(town -> standing.isInstance(town.getValue()))
                .map(town -> town.getKey().digits())
                .findFirst();
    }
}
