package nl.beschutwerk.disclosure;

import java.nio.file.Path;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.MethodReader;

/** The method that releases are made with, and variants that protect otherwise or publish more detail. */
public final class PublishedMethod {

    private static final Method METHOD =
            MethodReader.read(Path.of("data/reference/method.yaml")).method();

    private PublishedMethod() {}

    /** The method as it is. */
    public static Method asItIs() {
        return METHOD;
    }

    /** With another threshold. */
    public static Method withThreshold(int threshold) {
        return with(threshold, METHOD.decimals(), METHOD.hoursStep());
    }

    /** With this number of decimals of hours, jobs and percentages, and hours that are not rounded to multiples. */
    public static Method withDecimals(int decimals) {
        return with(METHOD.disclosureThreshold(), decimals, 0);
    }

    private static Method with(int threshold, int decimals, int hoursStep) {
        return new Method(
                METHOD.name(),
                METHOD.hoursPerJob(),
                METHOD.hoursBasis(),
                METHOD.excludedNatures(),
                METHOD.shelteredNatures(),
                METHOD.averageHours(),
                METHOD.averageHoursMargin(),
                METHOD.minimumForRegionalMean(),
                METHOD.hoursClasses(),
                threshold,
                decimals,
                hoursStep,
                METHOD.maximumRejectedShare(),
                METHOD.minimumRejectedRows(),
                METHOD.maximumShareOfPersons());
    }
}
