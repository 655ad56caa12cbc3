package nl.beschutwerk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.report.text.DutchFormat;

/** The machine and the versions with which the product was measured. */
final class Circumstances {

    private static final long GIGABYTE = 1L << 30;

    private Circumstances() {}

    /** The description. Call it before measuring, because the load is that of the minute before. */
    static String text() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long load = Math.round(system.getSystemLoadAverage());
        return "Versie " + CodeVersion.text() + ", op " + system.getAvailableProcessors() + " processorkernen en "
                + DutchFormat.number(BigDecimal.valueOf(system.getTotalMemorySize() / GIGABYTE), 0) + " GB geheugen, "
                + system.getName() + ", Java " + System.getProperty("java.version") + "."
                + (load < 1
                        ? ""
                        : " Bij het begin was de machine bezig met andere dingen: gemiddeld " + load
                                + " taken tegelijk. Dat maakt de tijden onbetrouwbaar.")
                + "\n";
    }
}
