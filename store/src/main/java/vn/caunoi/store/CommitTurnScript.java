package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Locale;

/** commit_turn.lua */
final class CommitTurnScript {

    private static final Script SCRIPT = Script.named("commit_turn");

    private CommitTurnScript() {}

    static Future<TurnEnd> run(Room room, TurnCommit turn, String sender) {
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
                .argument(turn.petitions().size())
                .argument(Keys.DELIVERY)
                .argument(sender);
        Sections.fields(call, turn.fields());
        Sections.lines(call, turn.lines());
        Sections.messages(call, turn.outbox());
        Sections.petitions(call, turn.petitions());
        Sections.timers(call, turn.timers());
        Sections.parked(call, turn.parked());
        return call.run(room.link()).map(answer -> new TurnEnd(
                Committed.valueOf(answer.get(0).toString().toUpperCase(Locale.ROOT)), handed(p, turn.outbox(), answer.get(1))));
    }

    private static List<OutboxItem> handed(int partition, List<OutboxMessage> messages, Response entries) {
        return Group.fresh(entries).stream()
                .map(one -> Outbox.fresh(partition, messages.get(0).account(), messages.get(0).lane(), one.entry()))
                .toList();
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
