package vn.caunoi.channels.testkit;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.caunoi.channels.ChannelContext.Shelf;

/** Parts that wait for the rest of their message. */
public final class MemoryShelf implements Shelf {

    private static final int AT_MOST = 100;

    private final Map<String, SortedMap<Integer, String>> parts = new HashMap<>();
    private final Map<String, Instant> since = new HashMap<>();

    @Override
    public synchronized Future<SortedMap<Integer, String>> put(String key, int index, String part, Instant now) {
        since.putIfAbsent(key, now);
        parts.computeIfAbsent(key, k -> new TreeMap<>()).put(index, part);
        return get(key);
    }

    @Override
    public synchronized Future<SortedMap<Integer, String>> get(String key) {
        return Future.succeededFuture(new TreeMap<>(parts.getOrDefault(key, new TreeMap<>())));
    }

    @Override
    public synchronized Future<Void> remove(String key) {
        parts.remove(key);
        since.remove(key);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<String>> overdue(String prefix, Instant before) {
        return Future.succeededFuture(since.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && entry.getValue().isBefore(before))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .toList());
    }
}
