package nl.beschutwerk.operate.notify;

import java.time.Instant;
import java.util.Optional;
import nl.beschutwerk.job.support.DutchTime;

/**
 * A message in Dutch, for people: what happened, what to do and when it was. It is made of the kind, the quarter, the version and the
 * task alone, so that it can never tell a figure or a person.
 *
 * @param subject what happened, in one line
 * @param body what happened and what to do, in short lines
 */
record MessageText(String subject, String body) {

    private static final String CLOSING =
            "Dit bericht is automatisch gemaakt. Er staan nooit cijfers of gegevens over personen in.";

    static MessageText of(ToldMessage message) {
        String quarter = message.quarter().orElse("");
        String version = message.version().map(one -> ", versie " + one).orElse("");
        String command = "jobs/beschutwerk ";
        String ofQuarter = " --quarter " + quarter;
        String ofVersion =
                ofQuarter + message.version().map(one -> " --version " + one).orElse("");
        return switch (message.kind()) {
            case DRAFT ->
                about(
                        message,
                        "concept wacht op goedkeuring",
                        "Er is een concept gemaakt: " + quarter + version + ". Het is nog niet gepubliceerd.",
                        "Bekijk het concept. Is het goed? Keur het dan goed met: " + command + "approve" + ofVersion);
            case CHANGED ->
                about(
                        message,
                        "andere levering ontvangen, u moet kiezen",
                        "In de inbox stond een andere levering van " + quarter
                                + " dan die van de uitgave die er al is. Er is niets vervangen.",
                        "Kijk wat de opdracht inbox of serve erover zei, bijvoorbeeld met journalctl -u"
                                + " beschutwerk-serve. Daar staat met welke opdracht (correct) u een nieuwe versie maakt.");
            case INCOMPLETE ->
                about(
                        message,
                        "levering in de inbox is niet compleet",
                        "In de inbox staat al een tijd een levering waarvan een deel ontbreekt.",
                        "Geef de opdracht " + command
                                + "inbox. Die zegt wat er ontbreekt. Vraag de leverancier om de rest.");
            case REFUSED ->
                about(
                        message,
                        "levering geweigerd",
                        "Een levering" + (quarter.isEmpty() ? "" : " van " + quarter)
                                + " is geweigerd. Er zijn geen cijfers van gemaakt.",
                        "Stuur de bevindingen langs een veilige weg naar de leverancier en vraag om een nieuwe levering. De"
                                + " bevindingen staan in inbox/geweigerd of in retour.");
            case FAILED -> failed(message, command, quarter);
            case LATE_DELIVERY ->
                about(
                        message,
                        "levering is te laat",
                        "De levering van " + quarter + " had er al moeten zijn.",
                        "Vraag de leverancier wanneer de levering komt. De datum staat in: " + command + "due");
            case LATE_APPROVAL ->
                about(
                        message,
                        "goedkeuring is te laat",
                        "Het concept van " + quarter + version + " wacht te lang op goedkeuring.",
                        "Bekijk het concept. Is het goed? Keur het dan goed met: " + command + "approve" + ofVersion);
            case LATE_PUBLICATION ->
                about(
                        message,
                        "publicatie is te laat",
                        "De cijfers van " + quarter + " hadden al gepubliceerd moeten zijn.",
                        "Geef de opdracht " + command + "due. Die zegt waar het op wacht.");
            case PUBLISHED ->
                about(
                        message,
                        "cijfers zijn gepubliceerd",
                        "De cijfers van " + quarter + version + " zijn gepubliceerd.",
                        "Niets. Kijk als u wilt in published/dashboard/index.html.");
            case CORRECTED ->
                about(
                        message,
                        "verbeterde cijfers zijn gepubliceerd",
                        "Nieuwe cijfers van " + quarter + version + " zijn gepubliceerd, in plaats van eerdere.",
                        "Vertel wie de eerdere cijfers gebruikt, dat er nieuwe zijn.");
            case WITHDRAWN ->
                about(
                        message,
                        "uitgave is ingetrokken",
                        "De uitgave " + quarter + version + " is ingetrokken.",
                        "Waren de cijfers al gepubliceerd? Vertel dan wie ze gebruikt, dat ze niet meer gelden. Een nieuwe"
                                + " versie maakt u met de opdracht correct.");
        };
    }

    private static MessageText failed(ToldMessage message, String command, String quarter) {
        Optional<String> task = message.task();
        return task.isPresent()
                ? about(
                        message,
                        work(task.get()) + " is mislukt",
                        "Het volgende is mislukt: " + work(task.get()) + "."
                                + (task.get().equals("run") ? "" : " Het product probeert het opnieuw."),
                        seeing(task.get(), command) + " Meer staat in het nieuwste bestand in var/log.")
                : about(
                        message,
                        "maken van cijfers is mislukt",
                        "Het maken van de cijfers van " + quarter + " is mislukt. Er is niets gepubliceerd.",
                        "Geef de opdracht " + command
                                + "runs. Die laat zien waar het misging. Meer staat in het logboek.");
    }

    /** What a task does, in words. */
    private static String work(String task) {
        return switch (task) {
            case "inbox" -> "kijken in de inbox";
            case "publish" -> "publiceren";
            case "run" -> "cijfers maken";
            case "due" -> "kijken wat te laat is";
            case "purge" -> "oude rijen verwijderen";
            case "notify" -> "berichten versturen";
            default -> "de taak " + task;
        };
    }

    /** How somebody sees what went wrong. A purge is not done again to find out. */
    private static String seeing(String task, String command) {
        return task.equals("purge")
                ? "Kijk wat serve of de timer erover zei, bijvoorbeeld met journalctl."
                : "Geef de opdracht " + command + (task.equals("publish") ? "publish-due" : task)
                        + ". Die zegt wat er is en wat u kunt doen.";
    }

    /** The message with which somebody tries whether all arrives. */
    static MessageText ofTest(Instant now) {
        return text("Beschut werk: proefbericht", "Dit is een proefbericht. Het versturen werkt.", "Niets.", now);
    }

    private static MessageText about(ToldMessage message, String subject, String happened, String toDo) {
        return text(
                "Beschut werk" + message.quarter().map(one -> " " + one).orElse("") + ": " + subject,
                happened,
                toDo,
                message.occurredAt());
    }

    private static MessageText text(String subject, String happened, String toDo, Instant moment) {
        return new MessageText(
                subject,
                happened + "\n\nWat u doet: " + toDo + "\n\nGebeurd op " + DutchTime.inWords(moment) + ".\n\n" + CLOSING
                        + "\n");
    }
}
