package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** unpark.lua */
final class UnparkScript {

    private static final Script SCRIPT = Script.named("unpark");

    private UnparkScript() {}

    static Future<Unparked> run(Room room, Unparking unparking) {
        var item = unparking.item();
        var p = item.partition();
        var messages = unparking.message().map(List::of).orElse(List.of());
        var call = SCRIPT.call()
                .key(Keys.parked(p))
                .key(Keys.conversation(p, item.conversation()))
                .key(Keys.arrivals(p))
                .key(Keys.delivery(p, item.conversation()))
                .key(Keys.outboxes(p))
                .key(Keys.changes(p));
        Sections.outboxKeys(call, p, messages);
        call.argument(item.id())
                .argument(item.conversation())
                .argument(unparking.expectedOwner())
                .argument(unparking.arrival())
                .argument(unparking.payload())
                .argument(unparking.now())
                .argument(room.limits().changesKept());
        Sections.fields(call, unparking.owner().isEmpty() ? Map.of() : Map.of("owner", unparking.owner(), "status", unparking.owner()));
        Sections.messages(call, messages);
        return call.run(room.link()).map(word -> Unparked.valueOf(word.toString().toUpperCase(Locale.ROOT)));
    }
}
