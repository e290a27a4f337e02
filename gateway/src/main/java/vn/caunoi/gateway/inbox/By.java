package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffUser;

/** Which user stands behind a line: display names may change or be alike, user names do not. */
final class By {

    private static final String USER = "by";

    private By() {}

    static String staff(StaffUser user) {
        return new JsonObject().put(USER, user.name()).encode();
    }

    static boolean isStaff(Line line, StaffUser user) {
        return user.name().equals(name(line));
    }

    /** User name of who wrote it; "" when it was no member of staff. */
    static String name(Line line) {
        return line.extra().isEmpty() ? "" : new JsonObject(line.extra()).getString(USER, "");
    }
}
