package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Messages to send, and what became of them. */
public final class Outbox {

    private static final String[] NEVER_TRIED = {"0"};
    private static final Set<String> ENDS = Set.of("sent", "failed", "in_doubt", "parked");
    private static final Set<String> RECEIPTS = Set.of("delivered", "read", "failed");

    private final Room room;
    private final Group delivery;

    Outbox(Room room) {
        this.room = room;
        this.delivery = new Group(room.link(), Keys.DELIVERY);
    }

    /** Hands out messages nobody was given yet, in the order of commit. */
    public Future<List<OutboxItem>> take(int partition, String account, String lane, String consumer, int atMost) {
        return delivery.take(Keys.outbox(partition, account, lane), consumer, atMost)
                .map(handed -> handed.stream()
                        .map(one -> fresh(partition, account, lane, one.entry()))
                        .toList());
    }

    /** Takes over what any consumer (this one too) was given and has not settled for {@code idle}. It may have been sent. */
    public Future<List<OutboxItem>> claim(
            int partition, String account, String lane, String consumer, Duration idle, int atMost) {
        return delivery.claim(Keys.outbox(partition, account, lane), consumer, idle, atMost)
                .compose(handed -> handed.isEmpty()
                        ? Future.succeededFuture(List.of())
                        : attempts(partition, account, lane, handed).map(attempts -> IntStream.range(0, handed.size())
                                .mapToObj(i -> item(
                                        partition, account, lane, handed.get(i).entry(), tried(attempts.get(i))))
                                .toList()));
    }

    /**
     * To be called right before a send: only a message that is the consumer's, and the conversation's next in its lane,
     * may be sent.
     */
    public Future<Begun> begin(OutboxItem item, String consumer, Instant now) {
        return BeginSendScript.run(room, item, consumer, now);
    }

    /** Ends a try that surely did not reach the citizen and will be repeated. False when it was settled already. */
    public Future<Boolean> refused(OutboxItem item, String detail) {
        return RefusedScript.run(room, item, detail);
    }

    /** Ends a send: status, provider ids, and a receipt that came before. False when it was settled already. */
    public Future<Boolean> settle(Settlement settlement) {
        if (!ENDS.contains(settlement.status())) {
            return Future.failedFuture(new IllegalArgumentException(
                    "a send ends as one of " + ENDS + ", not \"" + settlement.status() + "\""));
        }
        return SettleScript.run(room, settlement);
    }

    /**
     * What the provider says became of a message. One that went in parts counts with its first receipt.
     *
     * @param status delivered, read or failed
     * @param raw what the provider said, kept as the detail
     * @return {@code matched}: the status moved; {@code early}: no such message was sent yet, kept until it is;
     *     {@code backwards}: we know more already, nothing changed
     */
    public Future<String> receipt(
            String conversation, String account, List<String> sentIds, String status, String raw, Instant now) {
        if (!RECEIPTS.contains(status)) {
            return Future.failedFuture(
                    new IllegalArgumentException("a receipt says one of " + RECEIPTS + ", not \"" + status + "\""));
        }
        return ReceiptScript.run(room, conversation, account, sentIds, status, raw, now);
    }

    /** Lanes with messages in them, pending ones included; the empty ones are left out. */
    public Future<List<Backlog>> waiting() {
        var names = IntStream.range(0, room.keys().partitions())
                .mapToObj(p -> Request.cmd(Command.SMEMBERS).arg(Keys.outboxes(p)))
                .toList();
        return room.link().batch(names).map(Outbox::named).compose(this::measured);
    }

    private static List<Backlog> named(List<Response> byPartition) {
        var named = new ArrayList<Backlog>();
        for (var p = 0; p < byPartition.size(); p++) {
            for (var name : Answers.texts(byPartition.get(p))) {
                var parts = name.split(" ", 2);
                named.add(new Backlog(p, parts[0], parts[1], 0));
            }
        }
        return named;
    }

    private Future<List<Backlog>> measured(List<Backlog> named) {
        var lengths = named.stream()
                .map(one -> Request.cmd(Command.XLEN).arg(Keys.outbox(one.partition(), one.account(), one.lane())))
                .toList();
        return room.link().batch(lengths).map(answers -> IntStream.range(0, named.size())
                .mapToObj(i -> named.get(i).withLength(answers.get(i).toLong()))
                .filter(one -> one.length() > 0)
                .toList());
    }

    private Future<Response> attempts(int partition, String account, String lane, List<Group.Handed> handed) {
        var counts = Request.cmd(Command.HMGET).arg(Keys.attempts(partition));
        handed.forEach(one -> counts.arg(account + " " + lane + " " + one.entry().id()));
        return room.link().send(counts);
    }

    /** "tries" or "tries begun-at consumer", as begin_send and refused leave it. */
    private static String[] tried(Response stored) {
        return stored == null ? NEVER_TRIED : stored.toString().split(" ");
    }

    static OutboxItem fresh(int partition, String account, String lane, StreamEntry entry) {
        return item(partition, account, lane, entry, NEVER_TRIED);
    }

    private static OutboxItem item(int partition, String account, String lane, StreamEntry entry, String[] tried) {
        return new OutboxItem(
                entry.id(),
                partition,
                account,
                lane,
                entry.field("c"),
                entry.field("z"),
                entry.field("m"),
                entry.field("p"),
                Integer.parseInt(tried[0]),
                tried.length < 2 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(tried[1]))));
    }
}
