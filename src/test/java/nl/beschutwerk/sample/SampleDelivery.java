package nl.beschutwerk.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.sample.Sample.SampleRequest;
import nl.beschutwerk.sample.Sample.SampleResult;

/** A delivery that the generator wrote, in a form for tests. */
record SampleDelivery(Path folder, SampleResult result) {

    static final Path REFERENCE = Path.of("data/reference");
    static final List<String> CONTENTS = List.of("adviezen", "dienstverbanden", "urenopgaven");

    static SampleDelivery write(Path folder, String quarter, long persons, long seed) throws IOException {
        return write(new SampleRequest(Quarter.parse(quarter), persons, seed, false, false, REFERENCE, folder));
    }

    static SampleDelivery withFaults(Path folder, String quarter, long persons) throws IOException {
        return write(new SampleRequest(Quarter.parse(quarter), persons, 1, true, false, REFERENCE, folder));
    }

    static SampleDelivery write(SampleRequest request) throws IOException {
        return new SampleDelivery(request.folder(), Sample.write(request, StopSignal.NEVER));
    }

    List<String> lines(String content) {
        return lines(folder, content);
    }

    /** The lines of a compressed file of a delivery, header first. */
    static List<String> lines(Path folder, String content) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(content + ".csv.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file, split into fields, without the header. */
    List<List<String>> rows(String content) {
        return lines(content).stream()
                .skip(1)
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }
}
