package vn.caunoi.petitions;

import java.time.Instant;

/**
 * One step of a petition's life, only ever added.
 *
 * @param what the act's word in {@code statuses.yaml}; "open" for the first
 * @param by an officer's user name, "citizen", "bot" or "system"
 * @param detail what was asked, answered or decided; carries content, so it is as secret as the petition
 */
public record PetitionEvent(String what, String by, Status from, Status to, String detail, Instant at) {

    /** The first event of a petition. */
    public static PetitionEvent opened(Petition petition, String by) {
        return new PetitionEvent("open", by, Status.MOI, petition.status(), petition.kind().decided(), petition.opened());
    }

    public String toJson() {
        return PetitionJson.write(this);
    }

    public static PetitionEvent fromJson(String json) {
        return PetitionJson.readEvent(json);
    }
}
