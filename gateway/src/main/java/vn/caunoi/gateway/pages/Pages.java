package vn.caunoi.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Serves pages and modules from the class path, with the import map inlined and the security headers set. */
public final class Pages {

    private static final String WEB = "META-INF/resources/web/";
    private static final String LIBRARIES = "META-INF/resources/_static";
    private static final String LIBRARY_PATH = "/_static/";

    /** Long enough to spare a page its next visits, short enough that an update shows before the tea is cold. */
    private static final String SHORT = "public, max-age=60";

    /** Libraries carry their version in the path. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PageFolder folder;
    private final String path;
    private final PageSecurity security;
    private final ImportMap imports;

    private Pages(PageFolder folder, String path, PageSecurity security, ImportMap imports) {
        this.folder = folder;
        this.path = path;
        this.security = security;
        this.imports = imports;
    }

    /**
     * Serves {@code META-INF/resources/web/<folder>} of the class path under {@code path}; the path itself is its
     * {@code index.html}. What the folder does not have passes on to later routes, so mount a folder at {@code /} last.
     *
     * @param path begins and ends with a slash
     */
    public static void mount(Router router, String path, String folder, PageSecurity security) {
        requirePath(path);
        ClassLoader loader = Pages.class.getClassLoader();
        Pages pages = new Pages(new PageFolder(loader, WEB + folder), path, security, ImportMap.ofClassPath(loader));
        pages.route(router, pages::sendPageOrFile);
    }

    /** Serves the libraries that pages import, under the addresses their import maps name. Once a router. */
    public static void mountLibraries(Router router) {
        ClassLoader loader = Pages.class.getClassLoader();
        Pages pages = new Pages(new PageFolder(loader, LIBRARIES), LIBRARY_PATH, PageSecurity.strict(), ImportMap.ofClassPath(loader));
        pages.route(router, (ctx, file) -> pages.sendFile(ctx, file, FOR_EVER));
    }

    private static void requirePath(String path) {
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("pages: expected a path with a slash at both ends, got \"" + path + "\"");
        }
    }

    private void route(Router router, BiConsumer<RoutingContext, PageFile> send) {
        router.route(path + "*").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(ctx -> answer(ctx, send));
    }

    private void answer(RoutingContext ctx, BiConsumer<RoutingContext, PageFile> send) {
        String asked = ctx.request().path();
        if (!asked.startsWith(path)) {
            // Modules are named relative to their page, so /inbox must become /inbox/.
            ctx.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, path).end();
            return;
        }
        String name = asked.length() == path.length() ? "index.html" : asked.substring(path.length());
        ctx.vertx()
                .executeBlocking(() -> folder.file(name), false)
                .onSuccess(file -> file.ifPresentOrElse(found -> send.accept(ctx, found), ctx::next))
                .onFailure(ctx::fail);
    }

    private void sendPageOrFile(RoutingContext ctx, PageFile file) {
        if (file.isPage()) {
            sendPage(ctx, file);
        } else {
            sendFile(ctx, file, SHORT);
        }
    }

    private void sendPage(RoutingContext ctx, PageFile file) {
        HttpServerResponse response = ctx.response();
        security.protectPage(response, imports.hash());
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        send(ctx, Buffer.buffer(imports.inlinedInto(file.bytes().toString())));
    }

    private void sendFile(RoutingContext ctx, PageFile file, String caching) {
        HttpServerResponse response = ctx.response();
        security.protectFile(response);
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (alreadyHas(ctx, file)) {
            response.setStatusCode(304).end();
        } else {
            send(ctx, file.bytes());
        }
    }

    private static boolean alreadyHas(RoutingContext ctx, PageFile file) {
        return Optional.ofNullable(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(tags -> tags.contains(file.etag()))
                .isPresent();
    }

    private static void send(RoutingContext ctx, Buffer body) {
        if (ctx.request().method() == HttpMethod.HEAD) {
            ctx.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
        } else {
            ctx.end(body);
        }
    }
}
