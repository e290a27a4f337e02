package vn.caunoi.gateway.inbox;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The cookie that carries a session: out of reach for scripts and for other sites. */
final class SessionCookie {

    private final boolean secure;

    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** With the {@code __Host-} prefix browsers refuse it from anywhere but this host over HTTPS; plain HTTP cannot have that. */
    private String name() {
        return secure ? "__Host-caunoi" : "caunoi";
    }

    /** The token, or empty. */
    String read(HttpServerRequest request) {
        var cookie = request.getCookie(name());
        return cookie == null ? "" : cookie.getValue();
    }

    /** Ends with the browser; how long it is good for is the store's matter. */
    void set(RoutingContext context, String token) {
        context.response().addCookie(cookie(token));
    }

    void clear(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }
}
