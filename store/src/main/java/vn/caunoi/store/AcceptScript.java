package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.Optional;

/** accept.lua */
final class AcceptScript {

    private static final Script SCRIPT = Script.named("accept");

    private AcceptScript() {}

    static Future<Accepted> run(Room room, NewArrival arrival, String consumer) {
        var p = room.keys().partitionOf(arrival.conversation());
        return SCRIPT.call()
                .key(known(p, arrival))
                .key(Keys.conversation(p, arrival.conversation()))
                .key(Keys.arrivals(p))
                .key(Keys.conversations(p))
                .argument(arrival.conversation())
                .argument(arrival.account())
                .argument(arrival.family())
                .argument(arrival.citizen())
                .argument(arrival.payload())
                .argument(arrival.at())
                .argument(arrival.likeness().map(NewArrival.Likeness::window).orElse(room.limits().seen()).toMillis())
                .argument(Keys.TURNS)
                .argument(consumer)
                .run(room.link())
                .map(answer -> accepted(arrival.conversation(), p, answer));
    }

    private static String known(int partition, NewArrival arrival) {
        return arrival.likeness().map(likeness -> Keys.alike(partition, arrival.account(), likeness.name()))
                .orElseGet(() -> Keys.seen(partition, arrival.account(), arrival.providerId()));
    }

    private static Accepted accepted(String conversation, int partition, Response answer) {
        var sequence = answer.get(1).toLong();
        if (!answer.get(0).toString().equals("fresh")) {
            return new Accepted(false, sequence, partition, Optional.empty(), false);
        }
        var handed = Group.fresh(answer.get(3)).stream().map(one -> Arrivals.arrival(partition, one)).findFirst();
        var row = Conversations.row(conversation, answer.get(4));
        var itself = handed.filter(one -> one.entry().equals(answer.get(2).toString())).isPresent();
        return new Accepted(true, sequence, partition,
                handed.map(one -> new HandedOut(one, row.filter(of -> of.id().equals(one.conversation())))), !itself);
    }
}
