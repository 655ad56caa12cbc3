package nl.beschutwerk.operate.web;

/** Something that is shown at one path of the address of {@code serve}. It changes nothing. */
public interface WebPage {

    /** The path, such as {@code /metrics}. A page answers at exactly this path. */
    String path();

    /**
     * The page as it is now. It is asked from several threads.
     *
     * @throws Exception if it cannot be made now; that is logged, and the asker is told to look into the log
     */
    WebAnswer answer() throws Exception;
}
