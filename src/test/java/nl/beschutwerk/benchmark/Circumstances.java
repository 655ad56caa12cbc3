package nl.beschutwerk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.report.text.DutchFormat;

/** What the product was measured on. */
final class Circumstances {

    private static final long GIGABYTE = 1L << 30;

    private Circumstances() {}

    static String text() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "Versie " + CodeVersion.text() + ", op " + system.getAvailableProcessors() + " processorkernen en "
                + DutchFormat.number(BigDecimal.valueOf(system.getTotalMemorySize() / GIGABYTE), 0) + " GB geheugen, "
                + system.getName() + ", Java " + System.getProperty("java.version") + ".\n";
    }
}
