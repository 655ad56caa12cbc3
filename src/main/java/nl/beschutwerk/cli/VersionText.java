package nl.beschutwerk.cli;

import nl.beschutwerk.release.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} answers. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"beschutwerk " + CodeVersion.text()};
    }
}
