package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.consistency.CellClaims.Claim;
import nl.beschutwerk.audit.consistency.CellClaims.Kind;
import nl.beschutwerk.audit.consistency.ReadCell.Form;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Unit;

/** Checks one cell against the ledger, and the figure that the ledger names against the open data. */
final class CellProof {

    private static final int PUBLISHED_DECIMALS = 4;

    /** The sheets in which jobs and percentages are whole numbers, as in the letter to Parliament and in sentences. */
    private static final Set<String> OF_WHOLE_NUMBERS =
            Set.of("Samenvatting", "Andere tellingen", "Kamerbrief", "Brief");

    private final OpenData openData;
    private final AreaProof areas;
    private final LabelProof labels;

    CellProof(OpenData openData) {
        this.openData = openData;
        this.areas = new AreaProof(openData.areas());
        this.labels = new LabelProof(areas);
    }

    /** What is wrong with a cell, in Dutch; empty if it shows what it should. */
    Optional<String> problem(ReadSheet sheet, ReadCell cell, List<Claim> claims) {
        Kind kind = claims.get(0).kind();
        if (kind == Kind.QUOTED) {
            return sentence(sheet.title(), cell.text(), sheet.sentenceUpTo(cell), claims);
        }
        if (claims.size() > 1) {
            return Optional.of("zou meer dan één ding tonen");
        }
        Subject subject = claims.get(0).subject();
        return switch (kind) {
            case DATE -> date(cell, claims.get(0));
            case STANDING -> standing(cell, subject).or(() -> labels.problem(sheet, cell, subject));
            case SHARE -> share(cell, subject).or(() -> labels.problem(sheet, cell, subject));
            case BALANCE ->
                figure(cell, subject, BalanceProof.of(subject, openData::find))
                        .or(() -> labels.problemOfBalance(sheet, cell, subject));
            case QUOTATION ->
                openData.problemOfQuotation(cell.text(), claims.get(0).shown());
            case BEFORE ->
                figure(cell, subject, openData.corrections().before(subject))
                        .or(() -> labels.problem(sheet, cell, subject));
            case DIFFERENCE ->
                figure(cell, subject, openData.corrections().difference(subject))
                        .or(() -> labels.problem(sheet, cell, subject));
            default ->
                figure(cell, subject, openData.find(subject), OF_WHOLE_NUMBERS.contains(sheet.name()))
                        .or(() -> labels.problem(sheet, cell, subject));
        };
    }

    private static Optional<String> figure(ReadCell cell, Subject subject, Optional<Published> published) {
        return figure(cell, subject, published, false);
    }

    private static Optional<String> figure(
            ReadCell cell, Subject subject, Optional<Published> published, boolean wholeNumbers) {
        if (published.isEmpty()) {
            return Optional.of("toont " + subject + ", maar dat staat niet in cijfers.csv en reeks.csv");
        }
        Optional<BigDecimal> amount = published.get().amount();
        return amount.isEmpty()
                ? symbol(cell, published.get().symbol(), subject)
                : number(cell, subject, amount.get())
                        .or(() -> ShownForm.problem(cell, subject, amount.get(), wholeNumbers));
    }

    /**
     * Checks a number from a rank. The cell shows a symbol if the open data has no number: the area is not a region, or is not
     * ranked.
     */
    private Optional<String> standing(ReadCell cell, Subject subject) {
        Optional<BigDecimal> published = openData.find(subject).flatMap(Published::amount);
        return published.isEmpty()
                ? symbol(cell, Published.NONE, subject)
                : number(cell, subject, published.get()).or(() -> ShownForm.problemOfCount(cell));
    }

    /** Checks a share against the two figures that it follows from. */
    private Optional<String> share(ReadCell cell, Subject subject) {
        Optional<Published> share = ShareProof.of(subject, openData);
        if (share.isEmpty()) {
            return Optional.of("toont " + subject + ", maar de cijfers daarvoor staan niet in cijfers.csv");
        }
        Optional<BigDecimal> amount = share.get().amount();
        return amount.isEmpty()
                ? symbol(cell, share.get().symbol(), subject)
                : number(cell, subject, amount.get()).or(() -> ShownForm.problemOfShare(cell, amount.get()));
    }

    private static Optional<String> symbol(ReadCell cell, String symbol, Subject subject) {
        return cell.text().equals(symbol)
                ? Optional.empty()
                : Optional.of("hoort " + symbol + " te tonen voor " + subject);
    }

    private static Optional<String> number(ReadCell cell, Subject subject, BigDecimal amount) {
        if (cell.number().isEmpty()) {
            return Optional.of("hoort een getal te zijn: " + subject);
        }
        boolean rounded = cell.type() == ReadCell.Type.ROUNDED_NUMBER;
        BigDecimal number = cell.number().get();
        BigDecimal shown = rounded ? number : number.setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_UP);
        boolean same = rounded
                ? Rounding.isOf(amount.abs(), shown.abs()) && shown.signum() * amount.signum() >= 0
                : shown.compareTo(amount) == 0;
        return same
                ? Optional.empty()
                : Optional.of("toont " + shown.toPlainString() + "; " + subject + " is " + amount);
    }

    private static Optional<String> date(ReadCell cell, Claim claim) {
        boolean same = cell.date()
                .filter(date -> date.equals(LocalDate.parse(claim.shown())))
                .isPresent();
        return same ? Optional.empty() : Optional.of("hoort de datum " + claim.shown() + " te tonen");
    }

    /** Checks a text of whole sentences, as {@link #sentence(String, String, String, List)} does. */
    Optional<String> sentence(String title, String text, List<Claim> claims) {
        return sentence(title, text, text, claims);
    }

    /**
     * Checks a text: the numbers in it must be the quoted figures, all of them, in that order, and no others.
     *
     * @param sentence the text, with what precedes it in its sentence, which names the area
     */
    private Optional<String> sentence(String title, String text, String sentence, List<Claim> claims) {
        List<BigDecimal> numbers = SentenceNumbers.in(text);
        if (numbers.size() != claims.size()) {
            return Optional.of("noemt " + numbers.size() + " getallen, niet " + claims.size());
        }
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            Subject subject = claims.get(i).subject();
            // The words of a sentence express the sign of a change; the number in it is the absolute value.
            boolean same = openData.find(subject)
                    .flatMap(Published::amount)
                    .filter(amount -> Rounding.isOf(amount.abs(), number))
                    .isPresent();
            if (!same) {
                problems.add("noemt " + number.toPlainString() + " als " + subject);
            }
            areas.problem(title, sentence, subject).ifPresent(problems::add);
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    /** Whether a number that readers see is a published amount, rounded. */
    static final class Rounding {

        /** Half a unit of the last decimal of the open data. */
        private static final BigDecimal HALF = new BigDecimal("0.00005");

        private Rounding() {}

        /**
         * Whether the number can be the exact amount, rounded half away from zero. Amounts in the open data are rounded
         * themselves: a published 96.15 may have been 96.14998, which is shown as 96.1.
         *
         * @param amount as published, to four decimals; 0 or more
         * @param number with the decimals that it shows
         */
        static boolean isOf(BigDecimal amount, BigDecimal number) {
            BigDecimal lowest = amount.subtract(HALF).setScale(number.scale(), RoundingMode.HALF_UP);
            BigDecimal highest = amount.add(HALF).setScale(number.scale(), RoundingMode.HALF_UP);
            return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
        }
    }

    /**
     * Checks that a number is shown as its unit requires: with the right number of decimals, and a percent sign if it is a
     * percentage.
     */
    static final class ShownForm {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        private ShownForm() {}

        /** What is wrong with the form of a figure, in Dutch; empty if it is right. */
        static Optional<String> problem(ReadCell cell, Subject subject, BigDecimal amount, boolean wholeNumbers) {
            Indicator indicator = Indicator.ofCode(subject.indicator());
            // Targets are set in whole jobs; a target that is not whole must show its decimals. Hours are shown whole.
            boolean target = indicator.kind() instanceof Target set
                    && set.whole()
                    && subject.other().isEmpty();
            boolean asPublished = target || isWholeNumber(indicator, subject.level());
            // Less than one would be shown as none.
            boolean whole = asPublished
                    ? amount.stripTrailingZeros().scale() <= 0
                    : indicator == Indicator.UREN_PER_WEEK
                            || (wholeNumbers
                                    && (indicator.unit() == Unit.BANEN || indicator.unit() == Unit.PROCENT)
                                    && amount.abs().compareTo(BigDecimal.ONE) >= 0
                                    && !isNearlyAll(indicator, amount));
            // A true zero may be shown without decimals.
            boolean zero = amount.signum() == 0
                    && cell.form().filter(form -> form.decimals() == 0).isPresent();
            int wanted = whole || zero ? 0 : indicator.unit().shownDecimals();
            return problem(cell, new Form(wanted, indicator.unit() == Unit.PROCENT));
        }

        /** A percentage that is not 100 and would be shown as 100. */
        private static boolean isNearlyAll(Indicator indicator, BigDecimal amount) {
            return indicator.unit() == Unit.PROCENT
                    && amount.compareTo(ALL) != 0
                    && amount.setScale(0, RoundingMode.HALF_UP).compareTo(ALL) == 0;
        }

        /** What the open data have in whole numbers, below the country, must not look as if a decimal were known. */
        private static boolean isWholeNumber(Indicator indicator, AreaLevel level) {
            return switch (indicator) {
                case GEMIDDELDE_UREN -> level == AreaLevel.GEMEENTE;
                case WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN -> level == AreaLevel.ARBEIDSMARKTREGIO;
                default -> false;
            };
        }

        /** The same for a count that is not a figure, such as a place. */
        static Optional<String> problemOfCount(ReadCell cell) {
            return problem(cell, new Form(0, false));
        }

        /** The same for a share, which is a percentage. A true zero may be shown without decimals. */
        static Optional<String> problemOfShare(ReadCell cell, BigDecimal amount) {
            boolean zero = amount.signum() == 0
                    && cell.form().filter(form -> form.decimals() == 0).isPresent();
            return problem(cell, new Form(zero ? 0 : Unit.PROCENT.shownDecimals(), true));
        }

        private static Optional<String> problem(ReadCell cell, Form wanted) {
            if (cell.form().isEmpty()) {
                return Optional.of("heeft een notatie die geen getal toont");
            }
            Form form = cell.form().get();
            if (form.decimals() != wanted.decimals()) {
                return Optional.of("toont " + form.decimals() + " decimalen in plaats van " + wanted.decimals());
            }
            return form.percentage() == wanted.percentage()
                    ? Optional.empty()
                    : Optional.of("toont de verkeerde eenheid");
        }
    }
}
