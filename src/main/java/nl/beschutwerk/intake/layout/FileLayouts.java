package nl.beschutwerk.intake.layout;

import java.util.List;
import java.util.Optional;

/** All layouts that can be received. */
public final class FileLayouts {

    public static final List<FileLayout> ALL = List.of(HeadcountLayout.LAYOUT);

    private FileLayouts() {}

    /** The layout with this name in the manifest. */
    public static Optional<FileLayout> ofContent(String content) {
        return ALL.stream().filter(layout -> layout.content().equals(content)).findFirst();
    }
}
