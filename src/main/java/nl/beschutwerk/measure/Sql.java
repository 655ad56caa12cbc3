package nl.beschutwerk.measure;

import nl.beschutwerk.domain.ShippedText;

/** Reads the SQL files of this package, which are resources next to its classes. */
final class Sql {

    private Sql() {}

    static String read(String name) {
        return ShippedText.read(Sql.class, name);
    }
}
