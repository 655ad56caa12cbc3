package nl.beschutwerk.release;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Sha256;

/** Holds the files of a release, wherever they stand, against what the database knows was sealed. */
public final class SealCheck {

    /** In what way a file is not as it was sealed. */
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
     * Files that are not as they were sealed, by path; none when all is well.
     *
     * @param present the files found, the manifest too
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
