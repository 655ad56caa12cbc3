package nl.beschutwerk.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a version, as {@code 2} or as {@code v2}. */
final class VersionNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String given) {
        String text = OptionText.visible(given);
        if (!text.matches("v?[1-9][0-9]{0,5}")) {
            throw new TypeConversionException("\"" + OptionText.shown(text)
                    + "\" is not a version; write a number from 1 to 999999, such as 2. The command status shows them");
        }
        return Integer.valueOf(text.startsWith("v") ? text.substring(1) : text);
    }
}
