package vn.caunoi.channels;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** What the gateway lends a channel: time, and places that survive a crash or span the nodes. */
public record ChannelContext(Vertx vertx, InstantSource clock, Vault vault, Shelf shelf, Journal journal, Relay relay, Files files, Exchanges exchanges) {

    /** Where nobody looks at exchanges. */
    public ChannelContext(Vertx vertx, InstantSource clock, Vault vault, Shelf shelf, Journal journal, Relay relay, Files files) {
        this(vertx, clock, vault, shelf, journal, relay, files, exchange -> {});
    }

    /** Takes note of what went over the wire: never waits, never fails, may forget. */
    public interface Exchanges {
        void note(Exchange exchange);
    }

    /** Credentials that rotate. */
    public interface Vault {

        Future<Optional<String>> read(String name);

        /** Durable compare-and-set; {@code expected} empty = must not exist yet. False when another node was faster. */
        Future<Boolean> replace(String name, Optional<String> expected, String next);

        /** True for one caller over all nodes until the time has passed: a single flight, not a lock to trust. */
        Future<Boolean> lease(String name, Duration length);
    }

    /** Parts that wait for the rest of their message. */
    public interface Shelf {

        /** Keeps part {@code index} of {@code key} durably and answers every part kept so far. Repeating is harmless. */
        Future<SortedMap<Integer, String>> put(String key, int index, String part, Instant now);

        Future<SortedMap<Integer, String>> get(String key);

        Future<Void> remove(String key);

        /** Keys under {@code prefix} whose first part came before {@code before}, oldest first, at most 100. */
        Future<List<String>> overdue(String prefix, Instant before);
    }

    /** A citizen's own messages, for a channel that shows them again after a reload. */
    public interface Journal {

        /** Lines after the cursor, oldest first, private notes left out. An empty cursor asks for the last {@code atMost}. */
        Future<List<Line>> after(String account, String citizen, String cursor, int atMost);

        /**
         * @param author citizen, bot, or the name staff show to citizens
         * @param id our id of an outbound, the provider id of an inbound
         */
        record Line(
                String cursor,
                boolean fromCitizen,
                String author,
                String id,
                String text,
                List<Option> options,
                List<Attachment> attachments,
                Instant at) {}
    }

    /** Reaches a citizen's open connection on whichever node holds it; what nobody hears is lost. */
    public interface Relay {

        void publish(String topic, String message);

        void subscribe(String topic, Consumer<String> listener);
    }

    /** Files that came by a channel which has no store of its own. Only staff and that one citizen may read one. */
    public interface Files {

        /**
         * Completes when the file is durable, with the address staff read it under, a path with an unguessable name.
         *
         * @param name what the citizen's device called it; for show, never part of a path
         * @param type media type, checked by the channel against the bytes
         */
        Future<String> keep(String account, String citizen, String name, String type, Buffer bytes);

        /** The file at an address that {@link #keep} gave for this citizen, or one staff sent them; else empty. */
        Future<Optional<Kept>> read(String account, String citizen, String url);

        record Kept(String name, String type, Buffer bytes) {}
    }
}
