package vn.caunoi.channels.testkit;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Captured bodies, one file a case, in {@code src/test/resources/payloads} of the channel:
 * {@code <family>.<event>[.<variant>].json}.
 */
public final class Payloads {

    private static final String FOLDER = "/payloads/";

    private Payloads() {}

    /** The bytes exactly as captured: signatures are over bytes. */
    public static Buffer load(Class<?> test, String name) {
        try (InputStream in = test.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no captured payload src/test/resources" + FOLDER + name);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all captured payloads of the channel the test belongs to, sorted. */
    public static Set<String> names(Class<?> test) {
        URL folder = test.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalArgumentException("no folder src/test/resources" + FOLDER);
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a folder: " + folder, e);
        }
    }
}
