package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Optional;

/** A piece of a section of a page, in the order of reading. */
public sealed interface Block {

    /** A paragraph. */
    record Text(List<Shown> pieces, boolean isLead) implements Block {

        public Text {
            pieces = List.copyOf(pieces);
        }

        static Text plain(List<Shown> pieces) {
            return new Text(pieces, false);
        }
    }

    /**
     * A picture with its message and its explanation.
     *
     * @param id unique within the page
     * @param message what the picture shows, as its title
     * @param remark below it: what stands out, or what readers must know; may be empty
     */
    record Figure(String id, List<Shown> message, Picture picture, List<Shown> remark) implements Block {

        public Figure {
            message = List.copyOf(message);
            remark = List.copyOf(remark);
        }
    }

    /**
     * Lets readers choose areas, where the script of the page runs. Without it, all areas are there.
     *
     * @param chosen what the script says before the names of the areas that are chosen
     * @param all what it says where none is
     */
    record Chooser(String label, String chosen, String all) implements Block {}

    /** Links to files, one below the other, each with the name of its file. */
    record Links(List<Link> links) implements Block {

        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * A table of files: a row for each area, a column for each form.
     *
     * @param header of each column; the first is that of the areas
     */
    record Files(String caption, List<String> header, List<FilesOf> rows) implements Block {

        public Files {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** The files of an area, one for each form. */
    record FilesOf(String name, List<Link> files) {

        public FilesOf {
            files = List.copyOf(files);
        }
    }

    /**
     * A table that is there for every reader.
     *
     * @param id unique within the page
     * @param header of each column; the first is that of the names of the rows
     * @param isDrawn whether a picture beside it shows the same numbers, so that print can do without it
     * @param footnote below it; empty if it has none
     */
    record Table(
            String id, String caption, List<String> header, List<Row> rows, boolean isDrawn, Optional<String> footnote)
            implements Block {

        /** Whether readers may sort the rows. */
        public boolean isSortable() {
            return rows.stream().noneMatch(row -> row.order().isEmpty());
        }

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != header.size() - 1) {
                    throw new IllegalArgumentException("Table " + id + " has " + header.size()
                            + " columns, but the row of " + row.name() + " has "
                            + row.cells().size() + " cells besides its name");
                }
            }
        }
    }

    /**
     * A row of a table.
     *
     * @param href of the page about what the row is about; empty if there is none
     * @param code of the area that the row is about; empty if it is not about one
     * @param isEmphasised whether other rows are part of it or are compared with it
     * @param order its place if rows are sorted by each column, from 1, with spaces between; empty if they are not to be sorted
     */
    record Row(String name, String href, String code, List<Shown> cells, boolean isEmphasised, String order) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String name, List<Shown> cells) {
            return new Row(name, "", "", cells, false, "");
        }
    }
}
