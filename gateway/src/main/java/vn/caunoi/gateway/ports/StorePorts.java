package vn.caunoi.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.gateway.intake.ConversationIds;
import vn.caunoi.store.Store;

/** What channels are lent, on the store and the data folder. */
public final class StorePorts {

    private StorePorts() {}

    public static ChannelContext of(Vertx vertx, Store store, ConversationIds ids, InstantSource clock, DataFiles files, ChannelContext.Exchanges exchanges) {
        return new ChannelContext(
                vertx,
                clock,
                new StoreVault(store),
                new StoreShelf(store),
                new StoreJournal(store, ids),
                new StoreRelay(store),
                files,
                exchanges);
    }

    private record StoreVault(Store store) implements ChannelContext.Vault {

        @Override
        public Future<Optional<String>> read(String name) {
            return store.vault().read(name);
        }

        @Override
        public Future<Boolean> replace(String name, Optional<String> expected, String next) {
            return store.vault().replace(name, expected, next);
        }

        @Override
        public Future<Boolean> lease(String name, Duration length) {
            return store.vault().lease(name, length);
        }
    }

    private record StoreShelf(Store store) implements ChannelContext.Shelf {

        @Override
        public Future<SortedMap<Integer, String>> put(String key, int index, String part, Instant now) {
            return store.shelf().put(key, index, part, now);
        }

        @Override
        public Future<SortedMap<Integer, String>> get(String key) {
            return store.shelf().get(key);
        }

        @Override
        public Future<Void> remove(String key) {
            return store.shelf().remove(key);
        }

        @Override
        public Future<List<String>> overdue(String prefix, Instant before) {
            return store.shelf().overdue(prefix, before);
        }
    }

    private record StoreRelay(Store store) implements ChannelContext.Relay {

        @Override
        public void publish(String topic, String message) {
            store.relay().publish(topic, message);
        }

        @Override
        public void subscribe(String topic, Consumer<String> listener) {
            store.relay().subscribe(topic, listener);
        }
    }
}
