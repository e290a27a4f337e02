package vn.caunoi.store;

import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the tests write: one citizen, one account, one moment. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final String ID = "zalo:ubmt:citizen-1";
    static final String ACCOUNT = "ubmt";

    private Samples() {}

    static NewArrival arrival(String providerId) {
        return arrival(ID, providerId);
    }

    static NewArrival arrival(String conversation, String providerId) {
        return new NewArrival(conversation, ACCOUNT, "zalo", "citizen-1", providerId, "{\"text\":\"chào\"}", NOW);
    }

    static Line line(String id, String kind, String text) {
        return new Line(id, kind, kind.equals("in") ? "citizen" : "bot", text, "{}", NOW);
    }

    static OutboxMessage reply(String id) {
        return new OutboxMessage(id, ACCOUNT, "reply", "{\"text\":\"" + id + "\"}");
    }

    /** Accepts one message and hands it out. */
    static Arrival accepted(Store store, String providerId) {
        var partition = await(store.arrivals().accept(arrival(providerId))).partition();
        return await(store.arrivals().take(partition, "node-1", 1)).get(0);
    }

    /** A turn that only moves the state. */
    static TurnCommit turn(Arrival arrival, long version) {
        return turn(arrival, version, "bot", List.of(), List.of());
    }

    static TurnCommit turn(Arrival arrival, long version, String owner, List<Line> lines, List<OutboxMessage> outbox) {
        return new TurnCommit(
                arrival.conversation(),
                Optional.of(arrival.entry()),
                arrival.sequence(),
                version,
                owner,
                "{\"step\":\"asked\"}",
                Map.of(),
                lines,
                outbox,
                List.of(),
                List.of(),
                NOW);
    }

    static TurnCommit withPetitions(TurnCommit turn, NewPetition... petitions) {
        return new TurnCommit(
                turn.conversation(), turn.entry(), turn.sequence(), turn.version(), turn.owner(), turn.state(),
                turn.fields(), turn.lines(), turn.outbox(), List.of(petitions), turn.timers(), turn.now());
    }

    static TurnCommit withTimers(TurnCommit turn, TimerChange... timers) {
        return new TurnCommit(
                turn.conversation(), turn.entry(), turn.sequence(), turn.version(), turn.owner(), turn.state(),
                turn.fields(), turn.lines(), turn.outbox(), turn.petitions(), List.of(timers), turn.now());
    }

    static TurnCommit withFields(TurnCommit turn, Map<String, String> fields) {
        return new TurnCommit(
                turn.conversation(), turn.entry(), turn.sequence(), turn.version(), turn.owner(), turn.state(),
                fields, turn.lines(), turn.outbox(), turn.petitions(), turn.timers(), turn.now());
    }

    static StaffAct act(long version, String owner, Map<String, String> fields) {
        return new StaffAct(ID, version, owner, fields, List.of(), List.of(), NOW);
    }

    /** Another conversation of the same partition. */
    static String otherInPartition(Store store) {
        return IntStream.range(0, 10_000).mapToObj(i -> "zalo:ubmt:neighbour-" + i)
                .filter(id -> store.partitionOf(id) == store.partitionOf(ID)).findFirst().orElseThrow();
    }

    /** A conversation whose bot has queued the reply, handed out. */
    static OutboxItem queued(Store store, String messageId) {
        return await(store.outbox().take(queuedBefore(store, messageId), ACCOUNT, "reply", "node-1", 1)).get(0);
    }

    /** The same, not handed out yet. Answers its partition. */
    static int queuedBefore(Store store, String messageId) {
        var arrival = accepted(store, "of-" + messageId);
        // The first look makes the group.
        await(store.outbox().take(arrival.partition(), ACCOUNT, "reply", "node-1", 1));
        var version = await(store.conversations().load(ID)).orElseThrow().version();
        await(store.conversations()
                .commit(turn(arrival, version, "bot", List.of(line(messageId, "out", "Dạ")), List.of(reply(messageId)))));
        return arrival.partition();
    }

    /** A reply of staff that leaves five seconds from now. */
    static HeldReply held(Store store, String messageId) {
        await(store.arrivals().accept(arrival("of-" + messageId)));
        var leaves = NOW.plusSeconds(5);
        var reply = new HeldReply(ID, new Line(messageId, "out", "Lan", "Chào bác", "{}", leaves), reply(messageId), leaves);
        await(store.conversations().act(new StaffAct(ID, -1, "", Map.of(), List.of(), List.of(), NOW, List.of(reply))));
        return reply;
    }

    static Settlement sent(OutboxItem item, String... sentIds) {
        return new Settlement(item, "sent", List.of(sentIds), "", NOW);
    }

    /** "status detail" of the newest line. */
    static String delivery(Store store) {
        var lines = await(store.conversations().tail(ID, "", 1));
        return (lines.get(0).delivery() + " " + lines.get(0).deliveryDetail()).strip();
    }

    /** Brings a message, and one change that is told. */
    static Future<Acted> change(Store store, String conversation, String providerId) {
        return store.arrivals().accept(arrival(conversation, providerId)).compose(accepted -> store.conversations()
                .act(new StaffAct(conversation, -1, "", Map.of("note", providerId), List.of(), List.of(), NOW)));
    }

    /** What the newest changes of a partition say, oldest first. */
    static List<String> changes(Store store) {
        return await(store.changes().read(store.partitionOf(ID), "", 1000)).stream()
                .map(change -> change.kind() + " " + change.id() + " " + change.what())
                .toList();
    }
}
