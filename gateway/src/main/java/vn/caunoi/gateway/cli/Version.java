package vn.caunoi.gateway.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        }
        return new String[] {"Cầu Nối " + properties.getProperty("version"), "Java " + Runtime.version()};
    }
}
