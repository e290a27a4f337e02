package vn.caunoi.gateway.inbox;

import io.vertx.ext.web.RoutingContext;
import vn.caunoi.store.StaffUser;

/** Routes that only who runs the installation may ask. */
final class Administrators {

    private Administrators() {}

    static StaffUser only(RoutingContext context) {
        var user = Session.of(context).user();
        if (!user.role().equals(StaffAdmin.ADMINISTRATOR)) {
            throw Refusal.notForYou();
        }
        return user;
    }
}
