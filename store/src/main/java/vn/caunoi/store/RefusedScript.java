package vn.caunoi.store;

import io.vertx.core.Future;

/** refused.lua */
final class RefusedScript {

    private static final Script SCRIPT = Script.named("refused");

    private RefusedScript() {}

    static Future<Boolean> run(Room room, OutboxItem item, String detail) {
        var p = item.partition();
        return SCRIPT.call()
                .key(Keys.outbox(p, item.account(), item.lane()))
                .key(Keys.attempts(p))
                .key(Keys.delivery(p, item.conversation()))
                .argument(item.entry())
                .argument(item.account() + " " + item.lane() + " " + item.entry())
                .argument(item.messageId())
                .argument(detail)
                .run(room.link())
                .map(word -> word.toString().equals("kept"));
    }
}
