package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Locale;

/** begin_send.lua */
final class BeginSendScript {

    private static final Script SCRIPT = Script.named("begin_send");

    private BeginSendScript() {}

    static Future<Begun> run(Room room, OutboxItem item, String consumer, Instant now) {
        var p = item.partition();
        return SCRIPT.call()
                .key(Keys.outbox(p, item.account(), item.lane()))
                .key(Keys.attempts(p))
                .key(Keys.delivery(p, item.conversation()))
                .argument(Keys.DELIVERY)
                .argument(consumer)
                .argument(item.entry())
                .argument(item.account() + " " + item.lane() + " " + item.entry())
                .argument(now)
                .argument(item.begun().map(Instant::toEpochMilli).orElse(0L))
                .run(room.link())
                .map(answer -> new Begun(
                        Begun.Word.valueOf(answer.get(0).toString().toUpperCase(Locale.ROOT)), answer.get(1).toInteger()));
    }
}
