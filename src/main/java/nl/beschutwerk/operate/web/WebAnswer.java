package nl.beschutwerk.operate.web;

/**
 * What is answered to a request.
 *
 * @param status the status of HTTP, such as 200
 * @param type the media type of the content, such as {@code text/html; charset=utf-8}
 * @param content all of it, sent in UTF-8: nothing that is shown here is large
 */
public record WebAnswer(int status, String type, String content) {

    private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    /** A sentence for who asked. */
    static WebAnswer words(int status, String words) {
        return new WebAnswer(status, PLAIN_TEXT, words + "\n");
    }
}
