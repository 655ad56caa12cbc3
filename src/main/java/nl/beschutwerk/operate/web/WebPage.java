package nl.beschutwerk.operate.web;

import java.util.Optional;

/** Something that is shown at one path of the address of {@code serve}. It changes nothing. */
public interface WebPage {

    /** The path, such as {@code /metrics}. A page answers at exactly this path, and below it if it ends with a slash and has pages there. */
    String path();

    /**
     * Whether it answers in some seconds, with a connection or two to the database, by itself, however many ask. What watches the
     * product then does not wait for who looks at it.
     */
    default boolean isBounded() {
        return false;
    }

    /**
     * The page as it is now. It is asked from several threads.
     *
     * @throws Exception if it cannot be made now; that is logged, and the asker is told to look into the log
     */
    WebAnswer answer() throws Exception;

    /**
     * A page below this one, if its path ends with a slash.
     *
     * @param rest what follows the path
     * @return empty if there is none
     * @throws Exception if it cannot be made now
     */
    default Optional<WebAnswer> below(String rest) throws Exception {
        return Optional.empty();
    }
}
