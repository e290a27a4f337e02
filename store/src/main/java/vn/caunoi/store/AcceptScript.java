package vn.caunoi.store;

import io.vertx.core.Future;

/** accept.lua */
final class AcceptScript {

    private static final Script SCRIPT = Script.named("accept");

    private AcceptScript() {}

    static Future<Accepted> run(Room room, NewArrival arrival) {
        var p = room.keys().partitionOf(arrival.conversation());
        return SCRIPT.call()
                .key(Keys.seen(p, arrival.account(), arrival.providerId()))
                .key(Keys.conversation(p, arrival.conversation()))
                .key(Keys.arrivals(p))
                .key(Keys.conversations(p))
                .key(Keys.changes(p))
                .argument(arrival.conversation())
                .argument(arrival.account())
                .argument(arrival.family())
                .argument(arrival.citizen())
                .argument(arrival.payload())
                .argument(arrival.at())
                .argument(room.limits().seen().toMillis())
                .argument(room.limits().changesKept())
                .run(room.link())
                .map(answer -> new Accepted(
                        answer.get(0).toString().equals("fresh"), answer.get(1).toLong(), p));
    }
}
