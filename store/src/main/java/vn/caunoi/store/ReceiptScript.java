package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** receipt.lua */
final class ReceiptScript {

    private static final Script SCRIPT = Script.named("receipt");

    private ReceiptScript() {}

    static Future<String> run(
            Room room, String conversation, String account, List<String> sentIds, String status, String raw, Instant now) {
        var p = room.keys().partitionOf(conversation);
        var call = SCRIPT.call().key(Keys.delivery(p, conversation)).key(Keys.changes(p));
        for (var sentId : sentIds) {
            call.key(Keys.sent(p, account, sentId)).key(Keys.early(p, account, sentId));
        }
        return call.argument(status)
                .argument(raw)
                .argument(conversation)
                .argument(now)
                .argument(room.limits().changesKept())
                .argument(room.limits().earlyReceipts().toMillis())
                .run(room.link())
                .map(Object::toString);
    }
}
