package nl.beschutwerk.audit.accessibility;

import java.util.List;

/**
 * A named table as the checks look at it; rows and columns from 0.
 *
 * @param headerRows how many of its first rows are marked as headers
 * @param headers what its columns are called, as far as the format says so
 * @param filtered whether it has buttons to filter with
 */
record TableView(
        String name,
        int firstRow,
        int lastRow,
        int firstColumn,
        int lastColumn,
        int headerRows,
        List<String> headers,
        boolean filtered) {

    TableView {
        headers = List.copyOf(headers);
    }
}
