package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/**
 * A kind of file in the delivery contract.
 *
 * @param content its name in the manifest (inhoud), and the base name of the file if there is no manifest
 * @param kind the kind of delivery it belongs to
 * @param required whether each such delivery must have the file
 * @param columns in the order of the contract, which is also the order in which they are validated
 */
public record FileLayout(String content, DeliveryKind kind, boolean required, List<Column> columns) {

    public FileLayout {
        columns = List.copyOf(columns);
    }

    /** Returns the names by which a file with this layout is recognised without a manifest. */
    public List<String> standardNames() {
        return List.of(content + ".csv", content + ".csv.gz", content + ".xlsx");
    }

    /** Returns the index of a column in the order of the contract, from 0; -1 if the layout does not have the column. */
    public int positionOf(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        return -1;
    }
}
