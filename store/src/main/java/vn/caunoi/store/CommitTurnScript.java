package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.Locale;

/** commit_turn.lua */
final class CommitTurnScript {

    private static final Script SCRIPT = Script.named("commit_turn");

    private CommitTurnScript() {}

    static Future<Committed> run(Room room, TurnCommit turn) {
        var p = room.keys().partitionOf(turn.conversation());
        var call = SCRIPT.call();
        keys(call, p, turn);
        call.argument(Keys.TURNS)
                .argument(turn.entry().orElse(""))
                .argument(turn.sequence())
                .argument(turn.version())
                .argument(turn.owner())
                .argument(turn.conversation())
                .argument(turn.state())
                .argument(turn.now())
                .argument(room.limits().changesKept())
                .argument(turn.petitions().size());
        Sections.fields(call, turn.fields());
        Sections.lines(call, turn.lines());
        Sections.messages(call, turn.outbox());
        Sections.petitions(call, turn.petitions());
        Sections.timers(call, turn.timers());
        Sections.parked(call, turn.parked());
        return call.run(room.link())
                .map(word -> Committed.valueOf(word.toString().toUpperCase(Locale.ROOT)));
    }

    private static void keys(Script.Call call, int p, TurnCommit turn) {
        var id = turn.conversation();
        call.key(Keys.conversation(p, id))
                .key(Keys.arrivals(p))
                .key(Keys.transcript(p, id))
                .key(Keys.delivery(p, id))
                .key(Keys.outboxes(p))
                .key(Keys.timers(p))
                .key(Keys.timerPayloads(p))
                .key(Keys.changes(p))
                .key(Keys.petitions(p))
                .key(Keys.petitionsOf(p, id))
                .key(Keys.parked(p));
        for (var petition : turn.petitions()) {
            call.key(Keys.petition(p, petition.number())).key(Keys.petitionEvents(p, petition.number()));
        }
        Sections.outboxKeys(call, p, turn.outbox());
    }
}
