package vn.caunoi.gateway.pages;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the class path as a browser gets it.
 *
 * @param etag a strong validator: the same bytes, the same tag, on every node
 */
record PageFile(String type, Buffer bytes, String etag) {

    /** What pages are made of; a name with another ending is not served, and so no folder is. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    static PageFile of(String type, Buffer bytes) {
        byte[] half = Arrays.copyOf(ImportMap.sha256(bytes.getBytes()), 16);
        return new PageFile(type, bytes, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"');
    }

    static Optional<String> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }
}
