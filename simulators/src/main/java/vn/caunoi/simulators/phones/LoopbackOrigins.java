package vn.caunoi.simulators.phones;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Lets pages of this machine in, whatever their port, and keeps every other web site out: a browser would carry its requests here too. */
final class LoopbackOrigins {
    private static final Pattern LOOPBACK = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    private LoopbackOrigins() {}

    static void handle(RoutingContext ctx) {
        String origin = ctx.request().getHeader("Origin");
        if (origin == null) {
            ctx.next();
        } else if (!LOOPBACK.matcher(origin).matches()) {
            ctx.response().setStatusCode(403).end("Only pages of this machine may use the phones");
        } else {
            allow(ctx, origin);
        }
    }

    private static void allow(RoutingContext ctx, String origin) {
        HttpServerResponse response = ctx.response().putHeader("Access-Control-Allow-Origin", origin).putHeader("Vary", "Origin");
        if (ctx.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST").putHeader("Access-Control-Allow-Headers", "Content-Type")
                .setStatusCode(204).end();
        } else {
            ctx.next();
        }
    }
}
