package vn.caunoi.gateway.turns;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.caunoi.gateway.intake.InboundJson;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.ConversationRow;

/** The turn that stands in for one we could not compute: staff see what came, the citizen hears that a person will look. */
final class ParkedTurn {

    private static final String TO_THE_CITIZEN =
            "Em đã nhận được tin của bác nhưng chưa trả lời được. Cán bộ Mặt trận sẽ xem và trả lời bác.";

    private static final String BY_SMS =
            "Em da nhan duoc tin cua bac nhung chua tra loi duoc. Can bo Mat tran se xem va tra loi bac.";

    /** Field of a conversation whose dialog fell over: the bot may not go on from the state it fell over with. */
    static final String STUCK = "stuck";

    private ParkedTurn() {}

    /** @param covered hides in a citizen's text what may not be kept */
    static TurnDraft draft(ConversationRow row, Arrival arrival, Throwable failure, Instant now, UnaryOperator<String> covered) {
        var draft = new TurnDraft(row, arrival, now);
        draft.parked(failure.toString());
        draft.field(STUCK, "1");
        var came = came(arrival);
        boolean citizenWaits = came.getString("kind", "said").equals("said") && arrival.sequence() > 0;
        if (citizenWaits && !InboundJson.again(came)) {
            draft.heard(came.getString("id", arrival.entry()), covered.apply(came.getString("text", "")), new JsonObject());
        }
        draft.activity("Hệ thống không xử lý được tin này, cần cán bộ xem: " + failure.getClass().getSimpleName());
        if (row.owner().equals("bot")) {
            draft.field("owner", "desk");
        }
        draft.field("status", "open");
        if (citizenWaits) {
            draft.say(row.family().equals("sms") ? BY_SMS : TO_THE_CITIZEN, List.of(), Optional.empty());
        }
        return draft;
    }

    /** What can be read of it: an unreadable payload may be the very reason for parking. */
    private static JsonObject came(Arrival arrival) {
        try {
            return new JsonObject(arrival.payload());
        } catch (DecodeException unreadable) {
            return new JsonObject().put("text", arrival.payload());
        }
    }
}
