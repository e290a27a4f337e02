package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.Locale;
import java.util.Optional;

/** park.lua */
final class ParkScript {

    private static final Script SCRIPT = Script.named("park");

    private ParkScript() {}

    static Future<Parking> run(Room room, ParkedItem item, Optional<Arrival> arrival) {
        var p = item.partition();
        return SCRIPT.call()
                .key(Keys.parked(p))
                .key(Keys.changes(p))
                .key(Keys.conversation(p, item.conversation()))
                .key(Keys.arrivals(p))
                .argument(Keys.TURNS)
                .argument(arrival.map(Arrival::entry).orElse(""))
                .argument(arrival.map(Arrival::sequence).orElse(0L))
                .argument(item.kind())
                .argument(item.conversation())
                .argument(item.reason())
                .argument(item.payload())
                .argument(item.at())
                .argument(room.limits().changesKept())
                .run(room.link())
                .map(word -> Parking.valueOf(word.toString().toUpperCase(Locale.ROOT)));
    }
}
