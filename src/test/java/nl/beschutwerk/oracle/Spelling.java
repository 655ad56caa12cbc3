package nl.beschutwerk.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** Writes values in a random one of the forms that the contract allows. */
final class Spelling {

    private final Chance chance;

    Spelling(Chance chance) {
        this.chance = chance;
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(chance.of("uuuu-MM-dd", "uuuuMMdd", "dd-MM-uuuu"))
                .format(date);
    }

    /** A code of four digits. */
    String municipality(String code) {
        String short1 = Integer.toString(Integer.parseInt(code));
        return chance.of(code, code, "GM" + code, short1, "GM" + short1);
    }

    /** A number of hundredths. */
    String decimal(int hundredths) {
        String number = BigDecimal.valueOf(hundredths, 2).toPlainString();
        String written = chance.percent(40) ? number.substring(0, number.length() - 3) : number;
        return chance.percent(50) ? written.replace('.', ',') : written;
    }

    /** The same row, with its values possibly in another form. */
    Map<String, String> again(Map<String, String> row, Moment moment) {
        Map<String, String> again = new TreeMap<>(row);
        again.remove(Delivered.FIELDS_MORE);
        again.replaceAll((name, delivered) -> {
            Column column = Column.of(name);
            return Values.missing(delivered)
                    ? delivered
                    : Values.normal(column, delivered, moment)
                            .map(value -> written(column, value))
                            .orElse(delivered);
        });
        return again;
    }

    private String written(Column column, String value) {
        return switch (column.kind()) {
            case DATE -> date(LocalDate.parse(value));
            case MUNICIPALITY -> municipality(value);
            case HOURS -> value.contains(".") ? value.replace('.', ',') + "0" : value + ".0";
            case NATURE -> value.length() == 1 ? "0" + value : value;
            default -> value;
        };
    }
}
