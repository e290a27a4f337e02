package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** release.lua */
final class ReleaseScript {

    private static final Script SCRIPT = Script.named("release");

    private ReleaseScript() {}

    static Future<Boolean> run(Room room, HeldReply held, Instant now) {
        var id = held.conversation();
        var p = room.keys().partitionOf(id);
        var messages = List.of(held.message());
        var call = SCRIPT.call()
                .key(Keys.held(p))
                .key(Keys.heldReplies(p))
                .key(Keys.conversation(p, id))
                .key(Keys.transcript(p, id))
                .key(Keys.delivery(p, id))
                .key(Keys.outboxes(p))
                .key(Keys.changes(p));
        Sections.outboxKeys(call, p, messages);
        call.argument(held.member())
                .argument(id)
                .argument(now)
                .argument(room.limits().changesKept());
        Sections.lines(call, List.of(held.line().at(now)));
        Sections.messages(call, messages);
        return call.run(room.link()).map(word -> word.toString().equals("released"));
    }
}
