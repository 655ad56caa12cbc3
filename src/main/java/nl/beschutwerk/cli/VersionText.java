package nl.beschutwerk.cli;

import nl.beschutwerk.release.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"beschutwerk " + CodeVersion.text()};
    }
}
