package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;

/** The gateway's intake as the contract has it: durable or failed, the same id once. */
final class KeepingIntake implements Intake {

    private final List<Inbound> kept = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private boolean away;
    private int refused;

    @Override
    public synchronized Future<Accepted> accept(Inbound inbound) {
        if (away) {
            refused++;
            return Future.failedFuture("the store is away");
        }
        if (!ids.add(inbound.id())) {
            return Future.succeededFuture(Accepted.REPEATED);
        }
        kept.add(inbound);
        return Future.succeededFuture(Accepted.FRESH);
    }

    @Override
    public Future<Accepted> accept(Inbound inbound, Likeness likeness) {
        throw new AssertionError("browsers number what they send");
    }

    @Override
    public Future<Void> answered(Inbound inbound, Likeness likeness) {
        throw new AssertionError("browsers number what they send");
    }

    /** How often somebody was told that it is away. */
    synchronized int refused() {
        return refused;
    }

    synchronized void away(boolean value) {
        away = value;
    }

    synchronized <T extends Inbound> List<T> kept(Class<T> type) {
        return kept.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
