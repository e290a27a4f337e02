package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;

/** take_back.lua */
final class TakeBackScript {

    private static final Script SCRIPT = Script.named("take_back");

    private TakeBackScript() {}

    static Future<Boolean> run(Room room, String conversation, String message, String by, Instant now) {
        var p = room.keys().partitionOf(conversation);
        return SCRIPT.call()
                .key(Keys.held(p))
                .key(Keys.heldReplies(p))
                .key(Keys.conversation(p, conversation))
                .key(Keys.changes(p))
                .argument(conversation + " " + message)
                .argument(conversation)
                .argument(by)
                .argument(now)
                .argument(room.limits().changesKept())
                .run(room.link())
                .map(word -> word.toString().equals("taken_back"));
    }
}
