package vn.caunoi.gateway.inbox;

import vn.caunoi.store.StaffUser;

/**
 * What a staff member may see. Lists, counters, search, reading, acting and the live feed all ask here.
 *
 * <p>A member of a unit sees that unit's conversations and those nobody has placed in a unit yet; a member
 * without a unit works for the whole installation. Source: civic-domain 2.4.
 */
final class Scope {

    private Scope() {}

    static boolean sees(StaffUser user, String unit) {
        return user.unit().isEmpty() || unit.isEmpty() || unit.equals(user.unit());
    }
}
