package vn.caunoi.gateway.pages;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a folder of pages may do in a browser, beyond nothing.
 *
 * @param connect origins its scripts may call besides its own, e.g. {@code ws://localhost:8081}
 * @param frames origins it may show in a frame
 * @param ancestors origins that may show it in a frame; empty = none, not even its own
 * @param embeddable whether scripts of other sites may import its modules (the chat widget)
 */
public record PageSecurity(List<String> connect, List<String> frames, List<String> ancestors, boolean embeddable) {

    public PageSecurity {
        Stream.of(connect, frames, ancestors).flatMap(List::stream).forEach(PageSecurity::requireSource);
    }

    /** Talks to its own origin only, frames nothing, is framed by nobody. */
    public static PageSecurity strict() {
        return new PageSecurity(List.of(), List.of(), List.of(), false);
    }

    public PageSecurity connecting(String... origins) {
        return new PageSecurity(List.of(origins), frames, ancestors, embeddable);
    }

    public PageSecurity framing(String... origins) {
        return new PageSecurity(connect, List.of(origins), ancestors, embeddable);
    }

    public PageSecurity framedBy(String... origins) {
        return new PageSecurity(connect, frames, List.of(origins), embeddable);
    }

    public PageSecurity embeddableAnywhere() {
        return new PageSecurity(connect, frames, ancestors, true);
    }

    /** Headers of the page itself. {@code importMapHash} allows the one inline script a page has. */
    void protectPage(HttpServerResponse response, String importMapHash) {
        protectFile(response);
        response.putHeader("Content-Security-Policy", policy(importMapHash))
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /** Headers of everything a page loads. */
    void protectFile(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", embeddable ? "cross-origin" : "same-origin");
        if (embeddable) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
    }

    String policy(String importMapHash) {
        return String.join("; ",
                "default-src 'none'",
                "script-src 'self' '" + importMapHash + "'",
                "style-src 'self'",
                // Images from a chat reach the page as bytes over its socket.
                "img-src 'self' blob: data:",
                "media-src 'self'",
                "font-src 'self'",
                "manifest-src 'self'",
                "connect-src " + sources("'self'", connect),
                "frame-src " + (frames.isEmpty() ? "'none'" : String.join(" ", frames)),
                "frame-ancestors " + (ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors)),
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }

    private static String sources(String own, List<String> more) {
        return String.join(" ", Stream.concat(Stream.of(own), more.stream()).toList());
    }

    /** A stray separator would end the directive and open the page. */
    private static void requireSource(String source) {
        if (!source.matches("'self'|[a-z]+:|([a-z]+://)?[A-Za-z0-9.*\\[\\]:-]+")) {
            throw new IllegalArgumentException("page security: expected an origin such as https://example.vn, got \"" + source + "\"");
        }
    }
}
