package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.Begun;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.Settlement;
import vn.caunoi.store.Store;

/** Sends one message of one account and settles how it ended: sent, failed, in doubt, or parked for staff. */
public final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration STORE_AWAY_PAUSE = Duration.ofSeconds(1);

    /** The message before it may be another node's, whose send takes about so long. */
    private static final Duration BEHIND_PAUSE = Duration.ofMillis(200);

    /** Then its place is given to others: the node that holds the one before it may be dead, and that one be ours to take. */
    private static final int BEHIND_LOOKS = 5;

    /** In the first half of the longest send everything has left: the other half is for the answer. */
    private static final int LEAVES_WITHIN = 2;

    private final Store store;
    private final Channel channel;
    private final InstantSource clock;
    private final Counters counters;
    private final Admission admission;
    private final Waits waits;
    private final FailureRules rules;
    private final String node;
    private final Duration longestSend;
    private final Standing standing = new Standing();

    /** @param longestSend longer than the channel takes for one message: an older try without an end was interrupted */
    public Sender(
            Store store,
            Channel channel,
            InstantSource clock,
            Counters counters,
            Admission admission,
            Waits waits,
            FailureRules rules,
            String node,
            Duration longestSend) {
        this.store = store;
        this.channel = channel;
        this.clock = clock;
        this.counters = counters;
        this.admission = admission;
        this.waits = waits;
        this.rules = rules;
        this.node = node;
        this.longestSend = longestSend;
    }

    /** How a round with a message ended. */
    private enum Round {
        SETTLED,
        AGAIN,
        BEHIND,
        NOT_OURS
    }

    /**
     * Keeps at it, also while the store is away, until the message is settled (true) or another node's (false). Fails
     * only when this node stops; the message then stays in the store.
     */
    Future<Boolean> deliver(OutboxItem item) {
        if (item.begun().isPresent() && !channel.capabilities().repeatable()) {
            return interrupted(item, item.begun().get());
        }
        var last = new Round[] {Round.AGAIN};
        var looks = new int[1];
        return Waits.until(() -> round(item).recover(failure -> later(failure, item)).map(end -> {
            last[0] = end == Round.BEHIND && ++looks[0] == BEHIND_LOOKS ? Round.NOT_OURS : end;
            return last[0] == Round.SETTLED || last[0] == Round.NOT_OURS;
        })).map(over -> last[0] == Round.SETTLED);
    }

    /** Ends every wait; a send whose answer is awaited is not disturbed. */
    void stop() {
        waits.stop();
    }

    /** Why nothing of the account is sent now, in words for operators. */
    Optional<String> trouble() {
        return standing.trouble().or(admission::trouble);
    }

    private Future<Round> later(Throwable failure, OutboxItem item) {
        if (waits.stopped()) {
            return Future.failedFuture(failure);
        }
        log.warn("a message of account {} waits: {}", item.account(), failure.toString());
        return waits.pause(STORE_AWAY_PAUSE).map(Round.AGAIN);
    }

    /** A try began and nobody told its end: perhaps a node still waits for the answer, perhaps it died after sending. */
    private Future<Boolean> interrupted(OutboxItem item, Instant begun) {
        return clock.instant().isBefore(begun.plus(longestSend))
                ? Future.succeededFuture(false)
                : settle(item, "in_doubt", List.of(), "gián đoạn khi đang gửi, không rõ người dân đã nhận chưa").map(true);
    }

    private Future<Round> round(OutboxItem item) {
        return item.citizen().isEmpty() ? settle(item, "failed", List.of(), "cuộc trò chuyện không còn") : prepared(item);
    }

    /** What we cannot even put into the channel's form is a fault of ours: a person has to answer. */
    private Future<Round> prepared(OutboxItem item) {
        final Outbound message;
        final int items;
        try {
            message = OutboundJson.read(item.messageId(), item.account(), item.citizen(), item.payload());
            var rendered = channel.render(message);
            if (!rendered.fits()) {
                return settle(item, "failed", List.of(), rendered.problem());
            }
            items = channel.capabilities().segmented() ? rendered.parts().size() : 1;
        } catch (RuntimeException bug) {
            log.error("a message of account {} cannot be rendered", item.account(), bug);
            return park(item, "bug " + bug.getClass().getSimpleName());
        }
        return admission.enter(items).compose(go -> begin(item, message));
    }

    private Future<Round> begin(OutboxItem item, Outbound message) {
        var began = clock.instant();
        var latest = began.plus(longestSend.dividedBy(LEAVES_WITHIN));
        return store.outbox().begin(item, node, began)
                .onFailure(away -> admission.unused())
                .compose(begun -> begun.word() == Begun.Word.BEGUN
                        ? tried(item, message.leavingBefore(latest), begun.tries())
                        : notNow(begun.word()));
    }

    /** A node that slept since the try began must not send what others may hold for interrupted. */
    private Future<Round> tried(OutboxItem item, Outbound message, int tries) {
        if (clock.instant().isAfter(message.notAfter())) {
            admission.unused();
            return again(item, "chưa gửi kịp, sẽ gửi lại", Future::succeededFuture);
        }
        var last = new Try(item, tries, standing.begins());
        return send(message).compose(result -> ended(last, result));
    }

    /** Another node took the message over while this one waited, or has to send the one before it first. */
    private Future<Round> notNow(Begun.Word word) {
        admission.unused();
        return word == Begun.Word.BEHIND
                ? waits.pause(BEHIND_PAUSE).map(Round.BEHIND)
                : Future.succeededFuture(Round.NOT_OURS);
    }

    private Future<SendResult> send(Outbound message) {
        long start = System.nanoTime();
        return Future.succeededFuture(message)
                .compose(out -> Objects.requireNonNull(channel.send(out)))
                .map(Objects::<SendResult>requireNonNull)
                .recover(bug -> {
                    log.error("channel {} failed by our own fault", channel.account(), bug);
                    return Future.succeededFuture(new SendResult.Failed(
                            SendFailure.of(SendFailure.Kind.IN_DOUBT, "bug", bug.getClass().getSimpleName())));
                })
                .onSuccess(result -> admission.told(result, Duration.ofNanos(System.nanoTime() - start)));
    }

    /**
     * One try of a message.
     *
     * @param count with this one
     * @param number among all sends of the account
     */
    private record Try(OutboxItem item, int count, long number) {}

    private Future<Round> ended(Try last, SendResult result) {
        if (result instanceof SendResult.Sent sent) {
            standing.taken(last.number());
            return settle(last.item(), "sent", sent.ids(), sent.note());
        }
        return failed(last, ((SendResult.Failed) result).failure());
    }

    private Future<Round> failed(Try last, SendFailure failure) {
        var item = last.item();
        counters.failure(item.account(), failure.kind().name());
        var rule = rules.of(failure.kind());
        var detail = failure.code() + " " + failure.detail();
        if (!rule.repeats()) {
            return settle(item, rule.end(), List.of(), detail);
        }
        return last.count() >= rule.tries() || waited(item).compareTo(rule.patience()) >= 0 || standing.onlyThis(item.messageId())
                ? park(item, detail)
                : again(item, detail, () -> pause(last, failure, rule));
    }

    private Future<Void> pause(Try last, SendFailure failure, FailureRule rule) {
        if (failure.kind() == SendFailure.Kind.MISCONFIGURED) {
            var said = failure.code() + " " + failure.detail();
            var length = standing.refused(last.item().messageId(), last.number(), said, clock.instant(), rule.pause());
            return admission.untilRepaired(failure.after().orElse(length));
        }
        var length = failure.after().orElseGet(() -> Duration.ofMillis(rule.pause().apply(last.count())));
        return rule.wholeAccount() ? admission.pauseAll(length) : waits.pause(length);
    }

    /** A stream's entry id begins with the moment it was added. */
    private Duration waited(OutboxItem item) {
        var added = Long.parseLong(item.entry().substring(0, item.entry().indexOf('-')));
        return Duration.between(Instant.ofEpochMilli(added), clock.instant());
    }

    private Future<Round> again(OutboxItem item, String detail, Supplier<Future<Void>> pause) {
        var paused = pause.get();
        return kept(() -> store.outbox().refused(item, detail)).compose(kept -> paused).map(Round.AGAIN);
    }

    private Future<Round> park(OutboxItem item, String detail) {
        return settle(item, "parked", List.of(), detail);
    }

    private Future<Round> settle(OutboxItem item, String status, List<String> ids, String detail) {
        counters.sent(item.account(), status);
        standing.settled(item.messageId());
        return kept(() -> store.outbox().settle(new Settlement(item, status, ids, detail, clock.instant()))).map(Round.SETTLED);
    }

    /** What became of a message is not forgotten because the store is away for a while: it would be sent twice. */
    private Future<Void> kept(Supplier<Future<?>> write) {
        return Waits.until(() -> Future.succeededFuture().compose(go -> write.get()).map(true).recover(away -> {
            log.warn("the end of a send of account {} is not kept yet: {}", channel.account(), away.getMessage());
            return waits.pause(STORE_AWAY_PAUSE).map(false);
        }));
    }
}
