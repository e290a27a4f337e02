package vn.caunoi.store;

/**
 * A member of staff. A user is never removed, only made inactive: transcripts and the audit name them.
 *
 * @param name what they log in with; never changes
 * @param role admin or officer
 */
public record StaffUser(
        String name, String displayName, String role, String unit, String passwordHash, boolean active) {

    public StaffUser {
        Names.check("user name", name);
    }

    /** Without the password hash: this text may reach a log. */
    @Override
    public String toString() {
        return "StaffUser[" + name + ", " + role + ", " + unit + (active ? "]" : ", inactive]");
    }
}
