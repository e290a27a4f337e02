package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import vn.caunoi.store.Staff;
import vn.caunoi.store.StaffUser;

/** {@code /api/login}, {@code /api/logout} and {@code /api/me}: coming in, leaving, and who am I. */
final class LoginRoutes {

    private static final int LONGEST_NAME = 64;

    /** Long enough for any pass phrase, short enough that hashing it is no attack. */
    private static final int LONGEST_PASSWORD = 256;

    private final Staff staff;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Trail trail;
    private final LiveFeed live;
    private final InboxSettings settings;

    LoginRoutes(
            Staff staff, Sessions sessions, SessionCookie cookie, Passwords passwords, Lockout lockout, Trail trail,
            LiveFeed live, InboxSettings settings) {
        this.staff = staff;
        this.sessions = sessions;
        this.cookie = cookie;
        this.passwords = passwords;
        this.lockout = lockout;
        this.trail = trail;
        this.live = live;
        this.settings = settings;
    }

    /** Before the session check: this is where sessions come from. */
    void open(Router router) {
        router.post("/api/login").respond(this::login);
    }

    void mount(Router router) {
        router.post("/api/logout").respond(this::logout);
        router.get("/api/me").respond(context -> Future.succeededFuture(me(Session.of(context).user(), Session.of(context).csrf())));
    }

    private Future<JsonObject> login(RoutingContext context) {
        var form = Form.of(context);
        var name = form.text("name", LONGEST_NAME).strip().toLowerCase(Locale.ROOT);
        var password = form.text("password", LONGEST_PASSWORD);
        var address = context.request().remoteAddress().host();
        return lockout.attempt(name, address)
                .compose(free -> staff.find(name))
                .map(user -> user.filter(StaffUser::active))
                .compose(user -> passwords.matches(password, user.map(StaffUser::passwordHash))
                        .compose(right -> right ? welcome(context, user, address) : refuse(name, address)));
    }

    private Future<JsonObject> welcome(RoutingContext context, Optional<StaffUser> found, String address) {
        var user = found.orElseThrow();
        return lockout.right(user.name())
                .compose(cleared -> trail.record(user.name(), "login", user.name(), address))
                .compose(recorded -> sessions.open(user))
                .map(opened -> {
                    cookie.set(context, opened.token());
                    return me(user, opened.csrf());
                });
    }

    private Future<JsonObject> refuse(String name, String address) {
        return lockout.wrong(address)
                .compose(counted -> trail.record(name, "login_failed", name, address))
                .compose(recorded -> Future.failedFuture(Refusal.wrongLogin()));
    }

    private Future<JsonObject> logout(RoutingContext context) {
        var session = Session.of(context);
        return sessions.close(session.key())
                .compose(closed -> trail.record(session.user().name(), "logout", session.user().name(), ""))
                .map(recorded -> {
                    live.sessionEnded(session.key());
                    cookie.clear(context);
                    return new JsonObject();
                });
    }

    private JsonObject me(StaffUser user, String csrf) {
        return new JsonObject()
                .put("user", new JsonObject()
                        .put("name", user.name())
                        .put("displayName", user.displayName())
                        .put("role", user.role())
                        .put("unit", user.unit()))
                .put("csrf", csrf)
                .put("beatSeconds", settings.beat().toSeconds())
                .put("longestText", settings.longestText());
    }
}
