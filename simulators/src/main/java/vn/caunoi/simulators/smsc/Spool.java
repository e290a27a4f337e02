package vn.caunoi.simulators.smsc;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

/** What waits for the gateway: nothing leaves it before the gateway's answer, and order is kept over every redelivery. */
final class Spool {
    private final TreeMap<Long, Outgoing> waiting = new TreeMap<>();
    private final Set<Bind> binds = new LinkedHashSet<>();
    private long nextOrder;

    /** True once the gateway took it; may wait for a bind, however long. */
    Future<Boolean> add(ShortMessage message) {
        Promise<Boolean> taken = Promise.promise();
        putBack(new Outgoing(nextOrder++, message, taken));
        return taken.future();
    }

    void putBack(Outgoing outgoing) {
        waiting.put(outgoing.order(), outgoing);
        pump();
    }

    void join(Bind bind) {
        binds.add(bind);
        pump();
    }

    void leave(Bind bind) {
        binds.remove(bind);
    }

    void pump() {
        for (Bind bind : Set.copyOf(binds)) {
            while (bind.hasRoom() && !waiting.isEmpty()) {
                bind.deliver(waiting.pollFirstEntry().getValue());
            }
        }
    }
}
