package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/**
 * A kind of file of the delivery contract.
 *
 * @param content its name in the manifest (inhoud), and the file's own name where there is no manifest
 * @param kind of the deliveries it belongs to
 * @param required whether each such delivery must have it
 * @param columns in the order of the contract, which is also the order in which they are judged
 */
public record FileLayout(String content, DeliveryKind kind, boolean required, List<Column> columns) {

    public FileLayout {
        columns = List.copyOf(columns);
    }

    /** The names by which a file of this layout is known when no manifest names it. */
    public List<String> standardNames() {
        return List.of(content + ".csv", content + ".csv.gz", content + ".xlsx");
    }

    /** Place of a column in the order of the contract, from 0; -1 for a column that is not of this layout. */
    public int positionOf(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        return -1;
    }
}
