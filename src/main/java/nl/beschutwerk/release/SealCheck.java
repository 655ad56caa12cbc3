package nl.beschutwerk.release;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Sha256;

/** Compares the files of a release, in whatever folder they are, with what was sealed according to the database. */
public final class SealCheck {

    /** How a file differs from what was sealed. */
    public enum Fault {
        CHANGED,
        MISSING,
        ADDED
    }

    private final ReleaseRegister register;

    public SealCheck(ReleaseRegister register) {
        this.register = register;
    }

    /**
     * The files that differ from what was sealed, ordered by path; empty if there are none.
     *
     * @param present the files found, including the manifest
     */
    public NavigableMap<String, Fault> faults(Release release, List<ReleaseFile> present) {
        NavigableMap<String, Sha256> sealed = new TreeMap<>();
        register.filesOf(release).forEach(file -> sealed.put(file.path(), file.hash()));
        sealed.put(ReleaseManifest.FILE_NAME, Sha256.ofText(register.manifestOf(release)));
        NavigableMap<String, Fault> faults = new TreeMap<>();
        sealed.keySet().forEach(path -> faults.put(path, Fault.MISSING));
        for (ReleaseFile file : present) {
            Sha256 hash = sealed.get(file.path());
            if (hash == null) {
                faults.put(file.path(), Fault.ADDED);
            } else if (hash.equals(file.hash())) {
                faults.remove(file.path());
            } else {
                faults.put(file.path(), Fault.CHANGED);
            }
        }
        return faults;
    }
}
