package vn.caunoi.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Values that stand elsewhere: {@code file:PATH} is the content of a file, {@code env:NAME} an environment variable. */
final class Secrets {

    private Secrets() {}

    static String resolve(String value) {
        if (value.startsWith("file:")) {
            return fromFile(value.substring("file:".length()));
        }
        if (value.startsWith("env:")) {
            return fromEnvironment(value.substring("env:".length()));
        }
        return value;
    }

    private static String fromFile(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException unreadable) {
            throw new ConfigException("the file '" + path + "' named in the configuration cannot be read: "
                    + unreadable.getClass().getSimpleName());
        }
    }

    private static String fromEnvironment(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new ConfigException("the environment variable '" + name + "' named in the configuration is not set");
        }
        return value;
    }
}
