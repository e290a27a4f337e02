package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.regex.Pattern;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;

/** Makes staff users and gives them passwords; for commands of the operator, who needs no session. */
public final class StaffAdmin {

    /** Roles of the first floor: an administrator and an officer. */
    public static final String ADMINISTRATOR = "admin";

    public static final String OFFICER = "officer";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern RESERVED = Pattern.compile("bot|desk|citizen|system");
    private static final String OPERATOR = "operator";

    private final Store store;
    private final Passwords passwords;
    private final Trail trail;
    private final int shortestPassword;

    public StaffAdmin(Vertx vertx, Store store, InboxSettings settings, InstantSource clock) {
        this.store = store;
        this.passwords = new Passwords(vertx);
        this.trail = new Trail(store.audit(), clock);
        this.shortestPassword = settings.shortestPassword();
    }

    /**
     * @param name how the user logs in: 2 to 40 of a-z, 0-9, dot, dash and underscore, beginning with a letter
     * @param displayName what citizens and colleagues read
     * @param role {@link #ADMINISTRATOR} or {@link #OFFICER}
     * @param unit code of the unit whose conversations the user sees; empty = all
     * @return false when the name is taken
     * @throws IllegalArgumentException naming what is wrong and what was expected
     */
    public Future<Boolean> create(String name, String displayName, String role, String unit, String password) {
        check(NAME.matcher(name).matches() && !RESERVED.matcher(name).matches(),
                "user name '" + name + "': expected 2 to 40 of a-z 0-9 . - _ beginning with a letter, and not bot, desk, citizen or system");
        check(!displayName.isBlank(), "display name is empty: expected the name citizens read");
        check(role.equals(ADMINISTRATOR) || role.equals(OFFICER), "role '" + role + "': expected admin or officer");
        checkPassword(password);
        return passwords.hash(password)
                .compose(hash -> store.staff().create(new StaffUser(name, displayName.strip(), role, unit, hash, true)))
                .compose(created -> created
                        ? trail.record(OPERATOR, "user_created", name, role).map(true)
                        : Future.succeededFuture(false));
    }

    /** Gives the user a new password, which ends the user's sessions; false when there is no such user. */
    public Future<Boolean> resetPassword(String name, String password) {
        checkPassword(password);
        return store.staff().find(name).compose(found -> found
                .map(user -> passwords.hash(password)
                        .compose(hash -> store.staff().update(new StaffUser(
                                user.name(), user.displayName(), user.role(), user.unit(), hash, user.active())))
                        .compose(updated -> trail.record(OPERATOR, "user_changed", name, "password").map(updated)))
                .orElse(Future.succeededFuture(false)));
    }

    private void checkPassword(String password) {
        check(password.length() >= shortestPassword, "password: expected at least " + shortestPassword + " characters");
    }

    private static void check(boolean fine, String complaint) {
        if (!fine) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
