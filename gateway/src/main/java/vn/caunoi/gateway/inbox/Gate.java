package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;

/** Who may pass: a live session, and for every change a page of our own that knows the session's CSRF token. */
final class Gate {

    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Set<String> origins;

    Gate(Sessions sessions, SessionCookie cookie, Set<String> origins) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.origins = origins;
    }

    /** For every request: a change must not come from a foreign page. Browsers name their page in Origin; a program need not. */
    void checkOrigin(RoutingContext context) {
        var request = context.request();
        if (!READING.contains(request.method()) && request.getHeader("Origin") != null && !fromOurPage(request)) {
            context.fail(Refusal.wrongOrigin());
        } else {
            context.next();
        }
    }

    void checkSession(RoutingContext context) {
        session(context.request())
                .onSuccess(session -> {
                    session.attach(context);
                    context.next();
                })
                .onFailure(context::fail);
    }

    void checkToken(RoutingContext context) {
        var request = context.request();
        var token = request.getHeader(CSRF_HEADER);
        if (READING.contains(request.method()) || (token != null && Tokens.same(token, Session.of(context).csrf()))) {
            context.next();
        } else {
            context.fail(Refusal.wrongToken());
        }
    }

    /** A WebSocket is opened by GET without a token, so only the Origin tells our page from a foreign one: it must be there. */
    Future<Session> live(HttpServerRequest request) {
        return fromOurPage(request) ? session(request) : Future.failedFuture(Refusal.wrongOrigin());
    }

    private Future<Session> session(HttpServerRequest request) {
        return sessions.find(cookie.read(request)).compose(found ->
                found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(Refusal.notLoggedIn())));
    }

    private boolean fromOurPage(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && (origins.contains(origin) || sameAuthority(origin, request));
    }

    private static boolean sameAuthority(String origin, HttpServerRequest request) {
        try {
            return request.authority() != null && request.authority().toString().equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
