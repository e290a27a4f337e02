package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.Locale;

/** act.lua */
final class ActScript {

    private static final Script SCRIPT = Script.named("act");

    private ActScript() {}

    static Future<Acted> run(Room room, StaffAct act) {
        var id = act.conversation();
        var p = room.keys().partitionOf(id);
        var call = SCRIPT.call()
                .key(Keys.conversation(p, id))
                .key(Keys.transcript(p, id))
                .key(Keys.delivery(p, id))
                .key(Keys.outboxes(p))
                .key(Keys.changes(p))
                .key(Keys.held(p))
                .key(Keys.heldReplies(p));
        Sections.outboxKeys(call, p, act.outbox());
        call.argument(id)
                .argument(act.version())
                .argument(act.expectedOwner())
                .argument(act.now())
                .argument(room.limits().changesKept());
        Sections.fields(call, act.fields());
        Sections.lines(call, act.lines());
        Sections.messages(call, act.outbox());
        Sections.held(call, act.held());
        return call.run(room.link()).map(word -> Acted.valueOf(word.toString().toUpperCase(Locale.ROOT)));
    }
}
