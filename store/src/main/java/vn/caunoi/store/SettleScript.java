package vn.caunoi.store;

import io.vertx.core.Future;

/** settle.lua */
final class SettleScript {

    private static final Script SCRIPT = Script.named("settle");

    private SettleScript() {}

    static Future<Boolean> run(Room room, Settlement settlement) {
        var item = settlement.item();
        var p = item.partition();
        var call = SCRIPT.call()
                .key(Keys.outbox(p, item.account(), item.lane()))
                .key(Keys.outboxes(p))
                .key(Keys.attempts(p))
                .key(Keys.delivery(p, item.conversation()))
                .key(Keys.changes(p))
                .key(Keys.parked(p));
        for (var sentId : settlement.sentIds()) {
            call.key(Keys.sent(p, item.account(), sentId)).key(Keys.early(p, item.account(), sentId));
        }
        return call.argument(Keys.DELIVERY)
                .argument(item.entry())
                .argument(item.account() + " " + item.lane())
                .argument(item.messageId())
                .argument(settlement.status())
                .argument(settlement.detail())
                .argument(item.conversation())
                .argument(settlement.now())
                .argument(room.limits().changesKept())
                .argument(room.limits().sentIds().toMillis())
                .run(room.link())
                .map(word -> word.toString().equals("settled"));
    }
}
