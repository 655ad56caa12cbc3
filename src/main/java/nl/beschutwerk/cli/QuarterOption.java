package nl.beschutwerk.cli;

import nl.beschutwerk.domain.Quarter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a quarter such as {@code 2024-Q4} from the command line. */
final class QuarterOption implements ITypeConverter<Quarter> {

    @Override
    public Quarter convert(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
