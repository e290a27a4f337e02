package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.RatePortion;
import vn.caunoi.store.Rates;
import vn.caunoi.store.Store;

/**
 * The rate of one account, agreed with its provider, which all nodes share. A node takes a portion at a time out of the store's
 * bucket, so that not every message costs a question; what it did not use within a second it may no longer use.
 */
public final class SharedRate {

    private static final Logger log = LoggerFactory.getLogger(SharedRate.class);
    private static final Duration PORTION_LIFE = Duration.ofSeconds(1);
    private static final String TOPIC = "pause:";

    private final Store store;
    private final String account;
    private final int perSecond;
    private final InstantSource clock;
    private final Waits waits;
    private int left;
    private Instant until = Instant.MIN;
    private Future<Boolean> asking;

    /** @param perSecond items a second, over all nodes */
    public SharedRate(Store store, String account, int perSecond, InstantSource clock, Waits waits) {
        this.store = store;
        this.account = account;
        this.perSecond = perSecond;
        this.clock = clock;
        this.waits = waits;
        store.relay().subscribe(TOPIC + account, heard -> left = 0);
    }

    /** Completes when so many items may be sent. Fails when the store is away: then nothing could be settled either. */
    Future<Void> enter(int items) {
        return Waits.until(() -> {
            if (clock.instant().isAfter(until)) {
                left = 0;
            }
            if (left >= items) {
                left -= items;
                return Future.succeededFuture(true);
            }
            return ask(items);
        });
    }

    /**
     * Holds up the account on every node; losing a word of it costs a refusal, never a message.
     *
     * @param ramp how long the rate then rises until it is full
     */
    Future<Void> pause(Duration length, Duration ramp) {
        left = 0;
        return store.rates().pause(account, length, ramp, clock.instant())
                .onSuccess(paused -> store.relay().publish(TOPIC + account, ""))
                .onFailure(away -> log.debug("account {} pauses on this node only: {}", account, away.getMessage()))
                .transform(told -> Future.succeededFuture());
    }

    /** One question at a time; who waited for somebody else's looks again. */
    private Future<Boolean> ask(int items) {
        if (asking != null) {
            return asking.transform(done -> Future.succeededFuture(false));
        }
        var question = store.rates()
                .take(account, perSecond, items, Math.max(items, Rates.capacity(perSecond)), clock.instant())
                .compose(portion -> taken(portion, items));
        asking = question;
        // Last: a store that is away answers before this line.
        question.onComplete(done -> asking = null);
        return question;
    }

    private Future<Boolean> taken(RatePortion portion, int items) {
        if (portion.word() != RatePortion.Word.TAKEN) {
            return waits.pause(portion.pause()).map(false);
        }
        left += portion.items() - items;
        until = clock.instant().plus(PORTION_LIFE);
        return Future.succeededFuture(true);
    }
}
