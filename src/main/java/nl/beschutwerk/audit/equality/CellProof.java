package nl.beschutwerk.audit.equality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.equality.CellClaims.Claim;
import nl.beschutwerk.audit.equality.CellClaims.Kind;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Proves one cell against what the ledger says it shows, and that against the open data. */
final class CellProof {

    private static final int PUBLISHED_DECIMALS = 4;

    private final OpenData openData;
    private final AreaProof areas;

    CellProof(OpenData openData) {
        this.openData = openData;
        this.areas = new AreaProof(openData.areas());
    }

    /** What is wrong with a cell, in Dutch; empty when it shows what it should. */
    Optional<String> problem(XSSFCell cell, List<Claim> claims) {
        Kind kind = claims.get(0).kind();
        if (kind == Kind.QUOTED) {
            return sentence(cell, claims);
        }
        if (claims.size() > 1) {
            return Optional.of("zou meer dan één ding tonen");
        }
        return kind == Kind.DATE
                ? date(cell, claims.get(0))
                : figure(cell, claims.get(0).subject())
                        .or(() -> LabelProof.problem(cell, claims.get(0).subject(), areas));
    }

    private Optional<String> figure(XSSFCell cell, Subject subject) {
        Optional<Published> published = openData.find(subject);
        if (published.isEmpty()) {
            return Optional.of("toont " + subject + ", maar dat staat niet in de open data");
        }
        Optional<BigDecimal> amount = published.get().amount();
        if (amount.isEmpty()) {
            String symbol = published.get().symbol();
            return text(cell).equals(symbol)
                    ? Optional.empty()
                    : Optional.of("hoort " + symbol + " te tonen voor " + subject);
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            return Optional.of("hoort een getal te zijn: " + subject);
        }
        BigDecimal shown = new BigDecimal(cell.getRawValue()).setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_UP);
        return shown.compareTo(amount.get()) == 0
                ? ShownForm.problem(cell, subject, amount.get())
                : Optional.of("toont " + shown.toPlainString() + "; " + subject + " is " + amount.get());
    }

    private static Optional<String> date(XSSFCell cell, Claim claim) {
        boolean same = cell.getCellType() == CellType.NUMERIC
                && cell.getLocalDateTimeCellValue().toLocalDate().equals(LocalDate.parse(claim.shown()));
        return same ? Optional.empty() : Optional.of("hoort de datum " + claim.shown() + " te tonen");
    }

    /** Every number that a text names is a figure that it is said to quote, in that order, and no other. */
    private Optional<String> sentence(XSSFCell cell, List<Claim> claims) {
        List<BigDecimal> numbers = SentenceNumbers.in(text(cell));
        if (numbers.size() != claims.size()) {
            return Optional.of("noemt " + numbers.size() + " getallen, niet " + claims.size());
        }
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            Subject subject = claims.get(i).subject();
            // A sentence says in words which way a change went: its size is what it names.
            boolean same = openData.find(subject)
                    .flatMap(Published::amount)
                    .filter(amount -> Rounding.isOf(amount.abs(), number))
                    .isPresent();
            if (!same) {
                problems.add("noemt " + number.toPlainString() + " als " + subject);
            }
            areas.problem(text(cell.getSheet().getRow(0).getCell(0)), text(cell), subject)
                    .ifPresent(problems::add);
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    private static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
