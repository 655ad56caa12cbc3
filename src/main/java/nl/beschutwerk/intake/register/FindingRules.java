package nl.beschutwerk.intake.register;

import java.util.List;
import nl.beschutwerk.intake.headcount.ControlTotalDiffers;
import nl.beschutwerk.intake.headcount.CountsDisagree;
import nl.beschutwerk.intake.headcount.ImplausibleChange;
import nl.beschutwerk.intake.headcount.WorkingAboveValid;
import nl.beschutwerk.intake.microdata.EndBeforeStart;
import nl.beschutwerk.intake.microdata.HighHours;
import nl.beschutwerk.intake.microdata.PayPeriodWithoutEmployment;
import nl.beschutwerk.intake.microdata.PersonWithoutAdvice;
import nl.beschutwerk.intake.microdata.UnlikelyDates;
import nl.beschutwerk.intake.microdata.UnlikelyPayPeriods;
import nl.beschutwerk.intake.rule.AbsentColumn;
import nl.beschutwerk.intake.rule.ChecksumDiffers;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.FieldCountDiffers;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.HoursOutOfRange;
import nl.beschutwerk.intake.rule.InvalidDate;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.LowHours;
import nl.beschutwerk.intake.rule.MergedMunicipality;
import nl.beschutwerk.intake.rule.MissingColumn;
import nl.beschutwerk.intake.rule.MissingFile;
import nl.beschutwerk.intake.rule.MissingValue;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.RowCountDiffers;
import nl.beschutwerk.intake.rule.SplitMunicipality;
import nl.beschutwerk.intake.rule.TimeBesideDate;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.intake.rule.UnknownMunicipality;
import nl.beschutwerk.intake.rule.UnreadableFile;

/** All rules of the contract, one for each code, in its order. */
public final class FindingRules {

    public static final List<FindingRule> ALL = List.of(
            new MissingFile(),
            new UnreadableFile(),
            new ChecksumDiffers(),
            new RowCountDiffers(),
            new MissingColumn(),
            new CitizenNumberFound(),
            new TooManyRejected(),
            new FieldCountDiffers(),
            new MissingValue(),
            new InvalidValue(),
            new InvalidDate(),
            new HoursOutOfRange(),
            new EndBeforeStart(),
            new DuplicateKey(),
            new UnknownMunicipality(),
            new SplitMunicipality(),
            new PersonWithoutAdvice(),
            new PayPeriodWithoutEmployment(),
            new WorkingAboveValid(),
            new MergedMunicipality(),
            new HighHours(),
            new LowHours(),
            new UnlikelyDates(),
            new UnlikelyPayPeriods(),
            new NoManifest(),
            new CitizenNumberPossible(),
            new AbsentColumn(),
            new ExtraColumn(),
            new TimeBesideDate(),
            new ControlTotalDiffers(),
            new CountsDisagree(),
            new ImplausibleChange());

    private FindingRules() {}
}
