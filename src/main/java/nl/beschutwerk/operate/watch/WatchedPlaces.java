package nl.beschutwerk.operate.watch;

import java.nio.file.Path;

/**
 * Where a command finds what is watched: the usual places, or those that are set or given instead of them.
 *
 * @param output the folder of the releases that is used if no other is given on the command line
 * @param reference folder of the reference files, with the calendar
 * @param notifications the file that says who is told, and how
 * @param inbox folder in which deliveries are dropped
 * @param published folder of the published files
 */
public record WatchedPlaces(Path output, Path reference, Path notifications, Path inbox, Path published) {}
