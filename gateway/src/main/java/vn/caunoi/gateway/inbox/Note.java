package vn.caunoi.gateway.inbox;

import java.time.Instant;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffUser;

/** What staff tell each other about a conversation. There is no way from here to a message: the citizen never sees it. */
record Note(String id, StaffUser author, String text) {

    Line line(Instant now) {
        return new Line(id, "note", author.displayName(), text, By.staff(author), now);
    }
}
