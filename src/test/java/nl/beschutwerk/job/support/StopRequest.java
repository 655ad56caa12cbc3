package nl.beschutwerk.job.support;

/** Asks a command to stop, as Ctrl-C does, in a process that continues. */
public final class StopRequest {

    private StopRequest() {}

    /** Asks, and returns when the command has received the request. */
    public static void to(Interruption interruption) {
        Thread request = new Thread(interruption::interrupt, "request to end");
        request.setDaemon(true);
        request.start();
        try {
            interruption.awaitRequest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
