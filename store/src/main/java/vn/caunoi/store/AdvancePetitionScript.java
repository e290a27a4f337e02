package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.Locale;

/** advance_petition.lua */
final class AdvancePetitionScript {

    private static final Script SCRIPT = Script.named("advance_petition");

    private AdvancePetitionScript() {}

    static Future<Acted> run(Room room, PetitionAdvance step) {
        var p = step.partition();
        var call = SCRIPT.call()
                .key(Keys.petition(p, step.number()))
                .key(Keys.petitionEvents(p, step.number()))
                .key(Keys.changes(p));
        step.conversation().ifPresent(id -> {
            call.key(Keys.transcript(p, id)).key(Keys.delivery(p, id)).key(Keys.outboxes(p)).key(Keys.conversation(p, id));
            Sections.outboxKeys(call, p, step.outbox());
        });
        call.argument(step.number())
                .argument(step.version())
                .argument(step.state())
                .argument(step.event())
                .argument(step.conversation().orElse(""))
                .argument(step.now())
                .argument(room.limits().changesKept());
        Sections.lines(call, step.lines());
        Sections.messages(call, step.outbox());
        return call.run(room.link()).map(word -> Acted.valueOf(word.toString().toUpperCase(Locale.ROOT)));
    }
}
