package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.caunoi.gateway.intake.InboundJson;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.ParkedItem;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;
import vn.caunoi.store.Unparked;
import vn.caunoi.store.Unparking;

/** What is done with a parked item: tried again when its cause is cured, or dismissed when a person has seen to it. */
final class ParkedDesk {

    private final Store store;
    private final Assignment assignment;
    private final InboxPorts ports;
    private final InstantSource clock;

    ParkedDesk(Store store, Assignment assignment, InboxPorts ports, InstantSource clock) {
        this.store = store;
        this.assignment = assignment;
        this.ports = ports;
        this.clock = clock;
    }

    /** The oldest first, of the conversations the user may see. */
    Future<List<ParkedItem>> items(StaffUser user, int atMost) {
        return store.parked().list(atMost).compose(items ->
                Future.all(items.stream().map(item -> visible(user, item)).toList()).map(seen -> IntStream.range(0, items.size())
                        .filter(seen::<Boolean>resultAt)
                        .mapToObj(items::get)
                        .toList()));
    }

    Future<Long> count() {
        return store.parked().count();
    }

    Future<ParkedItem> find(StaffUser user, int partition, String id) {
        if (partition >= store.installation().partitions()) {
            return Future.failedFuture(Refusal.notParked());
        }
        return store.parked().find(partition, id)
                .compose(found -> found.map(item -> visible(user, item).map(seen -> found.filter(any -> seen)))
                        .orElse(Future.succeededFuture(found)))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(Refusal.notParked())));
    }

    Future<Void> dismiss(ParkedItem item) {
        return store.parked().remove(item.partition(), item.id())
                .compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(Refusal.notParked()));
    }

    Future<Void> again(ParkedItem item) {
        return item.kind().equals("send") ? sendAgain(item) : store.conversations().load(item.conversation())
                .compose(row -> row.map(found -> turnAgain(item, found))
                        .orElseGet(() -> Future.failedFuture(Refusal.notParked())));
    }

    private Future<Void> sendAgain(ParkedItem item) {
        var outbox = item.outbox().split(" ", 2);
        return store.parked().again(Unparking.send(item, clock.instant()))
                .compose(word -> word == Unparked.AGAIN ? Future.<Void>succeededFuture() : Future.failedFuture(Refusal.notParked()))
                .onSuccess(again -> ports.wakeDelivery(item.partition(), outbox[0], outbox[1]));
    }

    /** The bot gets the message once more, unless a person took the conversation: what they do must not be talked over. */
    private Future<Void> turnAgain(ParkedItem item, ConversationRow row) {
        if (!row.owner().equals("bot") && !row.owner().equals("desk")) {
            return assignment.ownedBy(row);
        }
        var payload = readable(item.payload());
        if (payload.isEmpty()) {
            return Future.failedFuture(Refusal.notAllowed("", "Tin này không đọc được nên không thử lại được. Hãy trả lời người dân rồi bỏ qua."));
        }
        var arrival = "woke".equals(payload.get().getString("kind")) ? "woke" : "said";
        return store.parked()
                .again(new Unparking(
                        item, row.owner(), "bot", arrival, InboundJson.onceMore(payload.get()), Optional.empty(), clock.instant()))
                .compose(word -> switch (word) {
                    case AGAIN -> Future.succeededFuture();
                    case GONE -> Future.failedFuture(Refusal.notParked());
                    case TAKEN_OVER -> store.conversations().load(row.id()).compose(now -> assignment.ownedBy(now.orElse(row)));
                });
    }

    private static Optional<JsonObject> readable(String payload) {
        try {
            return Optional.of(new JsonObject(payload));
        } catch (DecodeException unreadable) {
            return Optional.empty();
        }
    }

    private Future<Boolean> visible(StaffUser user, ParkedItem item) {
        return store.conversations().load(item.conversation())
                .map(row -> Scope.sees(user, row.map(found -> found.fields().getOrDefault("unit", "")).orElse("")));
    }
}
