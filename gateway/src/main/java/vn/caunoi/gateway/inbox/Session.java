package vn.caunoi.gateway.inbox;

import io.vertx.ext.web.RoutingContext;
import vn.caunoi.store.StaffUser;

/**
 * A staff member at work.
 *
 * @param key SHA-256 of the token in the cookie: names the session everywhere but in the browser
 * @param csrf what the page must send along with every change
 */
record Session(String key, StaffUser user, String csrf) {

    private static final String IN_CONTEXT = "inbox.session";

    static Session of(RoutingContext context) {
        return context.get(IN_CONTEXT);
    }

    void attach(RoutingContext context) {
        context.put(IN_CONTEXT, this);
    }
}
