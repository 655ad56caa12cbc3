package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.headcount.HeadcountRowValidator;
import nl.beschutwerk.intake.register.ExaminedDelivery;
import nl.beschutwerk.intake.register.ExaminedDelivery.ExaminedFile;

/**
 * Runs in a process of its own with a small heap: checks a delivery in the same way as the product, and reports time and
 * memory.
 */
public final class MemoryProbe {

    private MemoryProbe() {}

    /** Inspects the files of a delivery, validates all rows, and prints findings, rows, time and the peak of the heap. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long begun = System.nanoTime();
        ExaminedDelivery examined = DeliveryCheck.examine(folder, new Quarter(2024, 4));
        for (Finding finding : examined.findings()) {
            System.out.println("finding " + finding.code().code() + " " + finding.sentence());
        }
        ExaminedFile file = examined.files().get(0);
        System.out.println("rows " + file.rows());
        if (file.rows() != null) {
            validate(folder.resolve(file.file().name()), file);
        }
        System.out.printf(Locale.ROOT, "seconds %.1f%n", (System.nanoTime() - begun) / 1e9);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println("peak MB " + (peak >> 20));
    }

    private static void validate(Path path, ExaminedFile file) throws IOException {
        HeadcountRowValidator validator = new HeadcountRowValidator(
                file.file().name(), TestDelivery.REFERENCE, new Quarter(2024, 4).referenceDate(), TestDelivery.METHOD);
        for (boolean gathering : new boolean[] {true, false}) {
            try (RowSource source = FileRows.open(path, Objects.requireNonNull(file.encoding()))) {
                for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                    if (gathering) {
                        validator.gather(source.header(), row.get());
                    } else {
                        validator.validate(source.header(), row.get());
                    }
                }
            }
        }
    }
}
