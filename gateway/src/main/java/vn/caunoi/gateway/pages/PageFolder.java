package vn.caunoi.gateway.pages;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A folder of the class path, read by names a browser sent. Reading blocks: call it from a worker. */
final class PageFolder {

    /** Plain names only: no dots in front, no empty part, nothing encoded, so nothing leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*[A-Za-z0-9_@-][A-Za-z0-9_@.-]*");

    private final ClassLoader loader;
    private final String folder;
    private final Map<String, PageFile> kept = new ConcurrentHashMap<>();

    /** @param folder e.g. {@code META-INF/resources/web/chat} */
    PageFolder(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /** @param name path under the folder, without a leading slash */
    Optional<PageFile> file(String name) {
        PageFile known = kept.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return PageFile.typeOf(name).flatMap(type -> load(name, type));
    }

    private Optional<PageFile> load(String name, String type) {
        URL url = loader.getResource(folder + "/" + name);
        if (url == null) {
            return Optional.empty();
        }
        PageFile file = PageFile.of(type, read(url));
        // A jar does not change under a running gateway; a developer's class folder does.
        if (url.getProtocol().equals("jar")) {
            kept.put(name, file);
        }
        return Optional.of(file);
    }

    private static Buffer read(URL url) {
        try (InputStream in = url.openStream()) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }
}
