package nl.beschutwerk.job.explain;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/**
 * Which figure is to be explained.
 *
 * @param area code of the area
 * @param category a category such as {@code v}, or with its breakdown where that is needed: {@code geslacht=onbekend}; empty for
 *     the figure that is not split
 * @param output where the releases are
 */
public record TraceRequest(Quarter quarter, String area, Indicator indicator, Optional<String> category, Path output) {}
