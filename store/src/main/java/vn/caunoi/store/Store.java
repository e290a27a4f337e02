package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Everything the gateway remembers, in Redis. */
public final class Store {

    private Store() {}

    public static Future<Store> open(Vertx vertx, StoreOptions options) {
        throw new UnsupportedOperationException();
    }

    public Installation installation() {
        throw new UnsupportedOperationException();
    }

    public int partitionOf(String conversation) {
        throw new UnsupportedOperationException();
    }

    public Arrivals arrivals() {
        throw new UnsupportedOperationException();
    }

    public Conversations conversations() {
        throw new UnsupportedOperationException();
    }

    public Outbox outbox() {
        throw new UnsupportedOperationException();
    }

    public Petitions petitions() {
        throw new UnsupportedOperationException();
    }

    public Timers timers() {
        throw new UnsupportedOperationException();
    }

    public Changes changes() {
        throw new UnsupportedOperationException();
    }

    public Parked parked() {
        throw new UnsupportedOperationException();
    }

    public Vault vault() {
        throw new UnsupportedOperationException();
    }

    public Shelf shelf() {
        throw new UnsupportedOperationException();
    }

    public Staff staff() {
        throw new UnsupportedOperationException();
    }

    public Relay relay() {
        throw new UnsupportedOperationException();
    }

    public Audit audit() {
        throw new UnsupportedOperationException();
    }

    public Future<Durability> durability() {
        throw new UnsupportedOperationException();
    }

    public Future<Void> close() {
        throw new UnsupportedOperationException();
    }
}
