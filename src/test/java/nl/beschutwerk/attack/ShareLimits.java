package nl.beschutwerk.attack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is published beside a share of working persons, and bounds the persons behind it. */
record ShareLimits(Series series, PublishedQuarter quarter, String region) {

    /** The fractions within the limits, or all of them if the limits contradict each other. */
    List<Share> keep(List<Share> shares, int months) {
        long fewest = fewestPersons(months);
        long most = mostPersons(months);
        long fewestWorking = fewestWorking(months);
        long fewestNotWorking = fewestNotWorking(months);
        List<Share> kept = shares.stream()
                .filter(share -> share.persons() >= fewest
                        && share.persons() <= most
                        && share.working() >= fewestWorking
                        && share.notWorking() >= fewestNotWorking)
                .toList();
        return kept.isEmpty() ? shares : kept;
    }

    private Optional<Long> total(String indicator) {
        return quarter.count(Cell.total(region, indicator));
    }

    /** Who has been indicated since has a positive advice of that time. */
    private long fewestPersons(int months) {
        long advices = Advices.within(series, quarter, region, months / 3).stream()
                .map(counts -> counts.stream()
                        .map(count -> series.count(count).orElse(null))
                        .toList())
                .filter(counts -> counts.stream().allMatch(Objects::nonNull))
                .mapToLong(counts -> counts.stream()
                        .mapToLong(count -> Objects.requireNonNull(count))
                        .sum())
                .min()
                .orElse(CountSystem.MANY);
        return total(Relations.VALID).orElse(0L) - advices;
    }

    /** Who had been indicated by then had a valid indication then, gaps between two indications aside. */
    private long mostPersons(int months) {
        return series.before(quarter, months / 3)
                .flatMap(before -> before.count(Cell.total(region, Relations.VALID)))
                .orElse(CountSystem.MANY);
    }

    /** Who works and has been indicated since came in since. */
    private long fewestWorking(int months) {
        Optional<Long> inflow = months == 3
                ? total("instroom_werk")
                : total("instroom_werk_jaar").or(this::inflowOfYear);
        return total(Relations.WORKING).orElse(0L) - inflow.orElse(CountSystem.MANY);
    }

    private Optional<Long> inflowOfYear() {
        long sum = 0;
        for (int ago = 0; ago < 4; ago++) {
            Optional<Long> one =
                    series.before(quarter, ago).flatMap(before -> before.count(Cell.total(region, "instroom_werk")));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum += one.get();
        }
        return Optional.of(sum);
    }

    /** Who is without work for so long has been indicated for so long. */
    private long fewestNotWorking(int months) {
        return quarter.categories(region, Relations.NOT_WORKING, "zonder_werk").stream()
                .filter(cell -> WithoutWork.from(cell) >= months)
                .mapToLong(cell -> quarter.count(cell).orElse(0L))
                .sum();
    }
}
