package nl.beschutwerk.operate.watch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.operate.notify.Channel;

/**
 * What is watched.
 *
 * @param reference folder of the reference files, with the calendar
 * @param channels by which messages are to be sent
 * @param folders the folders that are written, by a word for each
 */
record Watched(Path reference, List<Channel> channels, Map<String, Path> folders) {

    /** The word for the folder in which others drop deliveries, which may be a share of theirs. */
    static final String INBOX = "inbox";

    Watched {
        channels = List.copyOf(channels);
        folders = new LinkedHashMap<>(folders);
    }

    /** The folders that are written, by the words that metrics and checks use. */
    static Map<String, Path> folders(Path output, Path published, Path var, Optional<Path> inbox) {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("output", output);
        folders.put("published", published);
        folders.put("var", var);
        inbox.ifPresent(folder -> folders.put(INBOX, folder));
        return folders;
    }
}
