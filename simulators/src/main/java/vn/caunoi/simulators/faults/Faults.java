package vn.caunoi.simulators.faults;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The faults of one simulated provider, switched on and off while it runs: each kind strikes a number of times, or always.
 * Safe for any thread, because tests arm them from their own.
 */
public final class Faults<E extends Enum<E>> {
    /** As a count: strike every time until disarmed. */
    public static final int ALWAYS = -1;

    private final Class<E> kinds;
    private final Map<E, Integer> left;

    public Faults(Class<E> kinds) {
        this.kinds = kinds;
        this.left = new EnumMap<>(kinds);
    }

    /** Lets {@code kind} strike the next {@code times} times ({@link #ALWAYS}, or 0 to disarm). */
    public synchronized void arm(E kind, int times) {
        if (times == 0) {
            left.remove(kind);
        } else {
            left.put(kind, times);
        }
    }

    /** Arms from {@code {"duplicate_webhook": 1, "slow": -1}}; an unknown name is refused with the names there are. */
    public void arm(JsonObject counts) {
        counts.forEach(entry -> arm(kind(entry.getKey()), times(entry.getKey(), entry.getValue())));
    }

    public synchronized void clear() {
        left.clear();
    }

    /** Whether the fault happens now; one strike is used up. */
    public synchronized boolean strikes(E kind) {
        Integer times = left.get(kind);
        if (times == null) {
            return false;
        }
        if (times != ALWAYS) {
            arm(kind, times - 1);
        }
        return true;
    }

    /** The armed faults with the strikes left, as {@link #arm(JsonObject)} reads them. */
    public synchronized JsonObject toJson() {
        JsonObject json = new JsonObject();
        left.forEach((kind, times) -> json.put(name(kind), times));
        return json;
    }

    private E kind(String name) {
        return Stream.of(kinds.getEnumConstants()).filter(kind -> name(kind).equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Unknown fault '" + name + "'; known are " + names()));
    }

    private static int times(String name, Object value) {
        if (value instanceof Integer times && times >= ALWAYS) {
            return times;
        }
        throw new IllegalArgumentException("Fault '" + name + "': expected a whole number, -1 for always, 0 for never; got " + value);
    }

    private String names() {
        return Stream.of(kinds.getEnumConstants()).map(Faults::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
