package vn.caunoi.store;

import io.vertx.redis.client.Command;
import java.util.ArrayList;
import java.util.List;

/** Moves a slot with everything in it to another server of a cluster, as {@code redis-cli --cluster reshard} does. */
record SlotMove(TestCluster cluster, int slot, TestCluster.Node from, TestCluster.Node to) {

    private static final int KEYS_AT_ONCE = 50;

    void whole() {
        begin();
        for (var keys = some(); !keys.isEmpty(); keys = some()) {
            move(keys);
        }
        finish();
    }

    void begin() {
        to.raw(Command.CLUSTER, "SETSLOT", slot, "IMPORTING", from.id());
        from.raw(Command.CLUSTER, "SETSLOT", slot, "MIGRATING", to.id());
    }

    void stop() {
        from.raw(Command.CLUSTER, "SETSLOT", slot, "STABLE");
        to.raw(Command.CLUSTER, "SETSLOT", slot, "STABLE");
    }

    private List<String> some() {
        return from.keysIn(slot, KEYS_AT_ONCE);
    }

    private void move(List<String> keys) {
        var arguments = new ArrayList<Object>(List.of("127.0.0.1", to.redis().port(), "", 0, 5000, "KEYS"));
        arguments.addAll(keys);
        from.raw(Command.MIGRATE, arguments.toArray());
    }

    private void finish() {
        to.raw(Command.CLUSTER, "SETSLOT", slot, "NODE", to.id());
        from.raw(Command.CLUSTER, "SETSLOT", slot, "NODE", to.id());
    }
}
