package nl.beschutwerk.job.support;

/** Asks a command to end, as Ctrl-C does, in a process that goes on. */
public final class EndRequest {

    private EndRequest() {}

    /** Returns as soon as the command knows of it. */
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
