package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An invented person with a valid indication. Hours are in units of {@link #HOUR}; 0 without work. */
record InventedPerson(
        String municipality,
        String sex,
        String age,
        String basis,
        long hours,
        boolean estimated,
        boolean sheltered,
        boolean newlyWorking,
        String form,
        @Nullable String withoutWork,
        int daysWithoutWork,
        boolean after3,
        boolean after12) {

    /** One hour, with ten decimals: the mean of a region is not a whole number of hundredths. */
    static final long HOUR = 10_000_000_000L;

    static final List<String> SEXES = List.of("m", "v", "x", "onbekend");
    static final List<String> AGES = List.of("15-26", "27-34", "35-44", "45-54", "55+");
    static final List<String> BASES = List.of("participatiewet", "wajong", "wia", "overig", "onbekend");
    static final List<String> FORMS = List.of("binnen", "buiten", "groepsdetachering", "onbekend");
    static final List<String> DURATIONS = List.of("0-3", "3-6", "6-12", "12-24", "24+");
    private static final List<Integer> DAYS = List.of(0, 92, 184, 366, 731, 1500);

    static InventedPerson of(String municipality, Random random) {
        boolean working = random.nextInt(100) < 62;
        int duration = random.nextInt(5);
        // Who has been without work for so long has had the indication for so long.
        boolean mostly = random.nextInt(100) < 92;
        boolean often = random.nextInt(100) < 75;
        boolean after3 = mostly || (!working && duration >= 1);
        boolean after12 = (mostly && often) || (!working && duration >= 3);
        return new InventedPerson(
                municipality,
                skewed(SEXES, random, 60, 38, 1),
                skewed(AGES, random, 30, 30, 20, 15),
                skewed(BASES, random, 60, 30, 5, 4),
                working ? (800 + random.nextInt(2900)) * HOUR / 100 : 0,
                working && random.nextInt(100) < 3,
                working && random.nextInt(100) < 90,
                working && random.nextInt(100) < 5,
                skewed(FORMS, random, 70, 20, 9),
                working ? null : DURATIONS.get(duration),
                working ? 0 : DAYS.get(duration) + random.nextInt(DAYS.get(duration + 1) - DAYS.get(duration)),
                after3,
                after12);
    }

    /** The same person, in another municipality. */
    InventedPerson in(String another) {
        return with(another, hours);
    }

    /** The same person, with other hours. */
    InventedPerson withHours(long others) {
        return with(municipality, others);
    }

    private InventedPerson with(String where, long howLong) {
        return new InventedPerson(
                where,
                sex,
                age,
                basis,
                howLong,
                estimated,
                sheltered,
                newlyWorking,
                form,
                withoutWork,
                daysWithoutWork,
                after3,
                after12);
    }

    boolean working() {
        return hours > 0;
    }

    String hoursClass() {
        int[] bounds = {12, 20, 25, 31, 36};
        List<String> classes = List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+");
        int index = 0;
        while (index < bounds.length && hours >= bounds[index] * HOUR) {
            index++;
        }
        return classes.get(index);
    }

    /** The category that regions have together. */
    static String joined(String category) {
        return switch (category) {
            case "v", "x" -> "v_x_onbekend";
            case "wia", "overig" -> "overig_onbekend";
            case "groepsdetachering" -> "detachering";
            case "0-3", "3-6" -> "0-6";
            case "6-12", "12-24" -> "6-24";
            default -> category;
        };
    }

    /** The class of hours of regions. */
    String joinedHoursClass() {
        return hours < 20 * HOUR ? "0-20" : hours < 31 * HOUR ? "20-31" : "31+";
    }

    private static String skewed(List<String> values, Random random, int... percentages) {
        int draw = random.nextInt(100);
        for (int i = 0; i < percentages.length; i++) {
            draw -= percentages[i];
            if (draw < 0) {
                return values.get(i);
            }
        }
        return values.get(values.size() - 1);
    }
}
