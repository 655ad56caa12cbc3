package nl.beschutwerk.cli;

import nl.beschutwerk.sample.SampleRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many people a sample is about: 1 to {@link SampleRequest#MOST_PERSONS}. */
final class NumberOfPersons implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        long persons = OptionValues.wholeNumber(text);
        if (persons < 1 || persons > SampleRequest.MOST_PERSONS) {
            throw new TypeConversionException(
                    persons + " is not possible; give a number from 1 to " + SampleRequest.MOST_PERSONS);
        }
        return persons;
    }
}
