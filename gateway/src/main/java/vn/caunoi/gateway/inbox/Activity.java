package vn.caunoi.gateway.inbox;

import java.time.Instant;
import java.util.UUID;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffUser;

/** The lines that tell who had the conversation when. */
final class Activity {

    private Activity() {}

    static Line taken(StaffUser user, String fromName, String fromText, Instant now) {
        return line(user, switch (fromName) {
            case "bot" -> user.displayName() + " nhận hội thoại từ trợ lý tự động.";
            case "desk" -> user.displayName() + " nhận hội thoại.";
            default -> user.displayName() + " nhận hội thoại từ " + fromText + ".";
        }, now);
    }

    static Line givenBack(StaffUser user, Instant now) {
        return line(user, user.displayName() + " trả hội thoại lại cho trợ lý tự động.", now);
    }

    static Line closed(StaffUser user, Instant now) {
        return line(user, user.displayName() + " kết thúc hội thoại.", now);
    }

    private static Line line(StaffUser user, String text, Instant now) {
        return new Line("activity-" + UUID.randomUUID(), "activity", "system", text, By.staff(user), now);
    }
}
