package vn.caunoi.store;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.RequestImpl;
import io.vertx.redis.client.impl.ZModem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Slots of a cluster, first to last, and the server that holds them; see CLUSTER SLOTS of Redis. */
record SlotRange(int first, int last, Address master) {

    static final int SLOTS = 16_384;

    /** @param asked the server that answered: one that does not know its own name leaves it out */
    static List<SlotRange> all(Response answer, Address asked) {
        var ranges = new ArrayList<SlotRange>();
        for (var range : answer) {
            var master = range.get(2);
            var host = master.get(0) == null ? "" : master.get(0).toString();
            var port = master.get(1).toInteger();
            ranges.add(new SlotRange(
                    range.get(0).toInteger(),
                    range.get(1).toInteger(),
                    asked.at(host.isEmpty() ? asked.host() : host, port)));
        }
        return ranges;
    }

    static int of(String key) {
        return ZModem.generate(key.getBytes(StandardCharsets.UTF_8));
    }

    /** All keys of a command lie on one slot; one without keys may go anywhere. */
    static int of(Request request) {
        var all = (RequestImpl) request;
        // The client knows no key of a command that has commands of its own.
        var keys = request.command() == Command.XGROUP ? all.getArgs().subList(1, 2) : all.keys();
        return keys.isEmpty() ? 0 : ZModem.generate(keys.get(0));
    }
}
