package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.OperatorMistakeException;

/** The areas of the country at a date. Every method that takes a date refuses one before the first known day. */
final class Areas {

    private final Regions regions;
    private final Municipalities municipalities;
    private final Mergers mergers;

    Areas(Regions regions, Municipalities municipalities, Mergers mergers) {
        this.regions = regions;
        this.municipalities = municipalities;
        this.mergers = mergers;
    }

    LocalDate firstDay() {
        return municipalities.firstDay();
    }

    SortedSet<LocalDate> daysOfChange() {
        return municipalities.daysOfChange();
    }

    List<Area> at(AreaLevel level, LocalDate date) {
        requireKnown(date);
        return switch (level) {
            case LAND -> List.of(Area.NEDERLAND);
            case ARBEIDSMARKTREGIO -> regions.at(date);
            case GEMEENTE ->
                municipalities.at(date).map(MunicipalityPeriod::area).toList();
        };
    }

    Optional<Area> at(AreaLevel level, String code, LocalDate date) {
        requireKnown(date);
        return switch (level) {
            case LAND -> Optional.of(Area.NEDERLAND).filter(land -> land.code().equals(code));
            case ARBEIDSMARKTREGIO -> regions.at(code, date);
            case GEMEENTE ->
                MunicipalityCode.parse(code)
                        .flatMap(municipality -> municipalities.at(municipality, date))
                        .map(MunicipalityPeriod::area);
        };
    }

    Optional<Area> regionOf(MunicipalityCode municipality, LocalDate date) {
        requireKnown(date);
        return municipalities.at(municipality, date).flatMap(row -> regions.at(row.regionCode(), date));
    }

    List<Area> municipalitiesOf(String regionCode, LocalDate date) {
        requireKnown(date);
        return municipalities
                .at(date)
                .filter(row -> row.regionCode().equals(regionCode))
                .map(MunicipalityPeriod::area)
                .toList();
    }

    MunicipalityStatus standing(MunicipalityCode code, LocalDate date) {
        requireKnown(date);
        Optional<MunicipalityPeriod> itself = municipalities.at(code, date);
        if (itself.isPresent()) {
            return new MunicipalityStatus.InForce(itself.get().area());
        }
        List<Area> now = whereabouts(code, date).stream()
                .flatMap(successor -> municipalities.at(successor, date).stream())
                .map(MunicipalityPeriod::area)
                .toList();
        return switch (now.size()) {
            case 0 -> new MunicipalityStatus.Unknown();
            case 1 -> new MunicipalityStatus.Succeeded(now.get(0));
            default -> new MunicipalityStatus.Split(now);
        };
    }

    SortedMap<MunicipalityCode, MunicipalityStatus> standings(LocalDate date) {
        requireKnown(date);
        SortedMap<MunicipalityCode, MunicipalityStatus> standings = new TreeMap<>();
        SortedSet<MunicipalityCode> codes = municipalities.codes();
        codes.addAll(mergers.codes());
        codes.forEach(code -> standings.put(code, standing(code, date)));
        return standings;
    }

    /** The municipalities in force at the date that now include this one; only the municipality itself if it is in force. */
    SortedSet<MunicipalityCode> whereabouts(MunicipalityCode code, LocalDate date) {
        SortedSet<MunicipalityCode> found = new TreeSet<>();
        if (municipalities.inForce(code, date)) {
            found.add(code);
            return found;
        }
        for (Merger merger : mergers.of(code)) {
            if (!merger.date().isAfter(date)) {
                found.addAll(whereabouts(merger.to(), date));
            }
        }
        return found;
    }

    /** The day on which the municipality came into being; empty if the data do not say, because it is older than they are. */
    Optional<LocalDate> creation(MunicipalityCode code) {
        return municipalities.start(code).or(() -> mergers.creation(code));
    }

    List<Merger> into(MunicipalityCode successor) {
        return mergers.into(successor);
    }

    List<Merger> splitOf(MunicipalityCode code) {
        return mergers.of(code).stream().filter(Merger::isSplit).toList();
    }

    private void requireKnown(LocalDate date) {
        if (date.isBefore(firstDay())) {
            throw new OperatorMistakeException(
                    "The reference data do not say which municipalities there were on " + date
                            + ": they begin on " + firstDay() + ". Choose a later quarter, or add earlier periods to "
                            + ReferenceFile.MUNICIPALITIES.fileName() + ".");
        }
    }
}
