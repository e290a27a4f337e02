package vn.caunoi.gateway.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Everything the gateway counts, in one place, with no personal data in any label. */
public final class Counters {

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();

    public Counters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A message became durable, or was known already. */
    public void accepted(String account, boolean fresh) {
        count("caunoi.accepted", "account", account, "result", fresh ? "fresh" : "repeated");
    }

    /** @param word matched, early, backwards */
    public void receipt(String account, String word) {
        count("caunoi.receipts", "account", account, "result", word);
    }

    /** A webhook that was not taken: bad signature, malformed, unknown account, too large, store away. */
    public void refused(String account, String why) {
        count("caunoi.webhooks.refused", "account", account, "why", why);
    }

    /** An event of a provider that we do not support; {@code event} is cut to a safe form. */
    public void ignored(String account, String event) {
        var safe = event.replaceAll("[^a-z_]", "?");
        count("caunoi.webhooks.ignored", "account", account, "event", safe.substring(0, Math.min(40, safe.length())));
    }

    /** How a commit was answered: committed, repeated, stale, early, taken_over, parked. */
    public void turn(String word) {
        count("caunoi.turns", "result", word);
    }

    /** What staff corrected: kept, removed, failed. */
    public void correction(String result) {
        count("caunoi.corrections", "result", result);
    }

    public void sent(String account, String status) {
        count("caunoi.sends", "account", account, "status", status);
    }

    public void failure(String account, String kind) {
        count("caunoi.sends.failures", "account", account, "kind", kind);
    }

    /** Messages of an account not settled yet, in every lane. */
    public void waiting(String account, long messages) {
        waiting.computeIfAbsent(account, first -> registry.gauge("caunoi.outbox.waiting", Tags.of("account", account), new AtomicLong()))
                .set(messages);
    }

    /** A message that was not added because too much waits for its account's provider. */
    public void overfull(String account, String lane) {
        count("caunoi.outbox.refused", "account", account, "lane", lane);
    }

    /** An exchange with a provider that was not kept for operators because there were too many at once. */
    public void forgotten(String account) {
        count("caunoi.exchanges.forgotten", "account", account);
    }

    /** From a loaded conversation to its committed turn. */
    public void turnTook(Duration time) {
        Timer.builder("caunoi.turn.time").publishPercentileHistogram().register(registry).record(time);
    }

    private void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }
}
