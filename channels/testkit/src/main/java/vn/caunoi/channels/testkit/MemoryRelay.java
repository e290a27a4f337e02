package vn.caunoi.channels.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.caunoi.channels.ChannelContext.Relay;

/** Calls every listener of a topic at once; what nobody hears is lost. */
public final class MemoryRelay implements Relay {

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    @Override
    public void publish(String topic, String message) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(message));
    }

    @Override
    public void subscribe(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(listener);
    }
}
