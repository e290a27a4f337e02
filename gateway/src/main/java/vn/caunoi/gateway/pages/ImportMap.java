package vn.caunoi.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a bare {@code import "lit"} leads: every {@code META-INF/importmap.json} of the class path in one map.
 * Browsers read an import map only from inside the page, so it is inlined and allowed by its hash.
 */
final class ImportMap {

    private static final String PLACEHOLDER = "<!-- importmap -->";

    private final String json;

    private ImportMap(Map<String, Object> imports) {
        this.json = new JsonObject().put("imports", new JsonObject(imports)).encode();
    }

    static ImportMap ofClassPath(ClassLoader loader) {
        // Sorted, so that the hash is the same on every start and every node.
        Map<String, Object> imports = new TreeMap<>();
        try {
            for (URL url : Collections.list(loader.getResources("META-INF/importmap.json"))) {
                imports.putAll(read(url).getJsonObject("imports").getMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the import maps of the class path cannot be read", e);
        }
        return new ImportMap(imports);
    }

    private static JsonObject read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String inlinedInto(String page) {
        return page.replace(PLACEHOLDER, "<script type=\"importmap\">" + json + "</script>");
    }

    /** As a Content-Security-Policy source. */
    String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
