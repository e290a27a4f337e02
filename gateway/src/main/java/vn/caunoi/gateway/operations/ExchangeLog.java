package vn.caunoi.gateway.operations;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.store.Store;

/**
 * Every exchange with a provider, secrets and numbers of identity papers taken out, for operators. Gathered in memory and
 * written in one go: it holds up no message, and when there are too many, which is counted, or the store is away, they are forgotten.
 */
public final class ExchangeLog implements ChannelContext.Exchanges {

    private static final Logger log = LoggerFactory.getLogger(ExchangeLog.class);
    private static final long WRITE_MILLIS = 500;

    /** A thousand a second: what an operator looks for is not found among more. */
    private static final int MOST_WAITING = 500;

    /** Longer ones are pictures or somebody's mistake. */
    private static final int LONGEST = 4000;

    private static final String HIDDEN = "[hidden]";

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final Counters counters;
    private final UnaryOperator<String> covered;
    private final int most;
    private final Duration life;
    private final ConcurrentLinkedQueue<Exchange> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile Function<String, Set<String>> secrets = account -> Set.of();
    private Future<Void> writing = Future.succeededFuture();
    private long timer = -1;

    /**
     * @param covered hides numbers of identity papers; called on a worker thread
     * @param most of each account, about; 0 = none is kept
     */
    public ExchangeLog(Vertx vertx, Store store, InstantSource clock, Counters counters, UnaryOperator<String> covered, int most,
            Duration life) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.counters = counters;
        this.covered = covered;
        this.most = most;
        this.life = life;
    }

    /** @param ofAccount what must be shown to nobody, asked anew for each writing: tokens change */
    public void start(Function<String, Set<String>> ofAccount) {
        secrets = ofAccount;
        timer = vertx.setPeriodic(WRITE_MILLIS, tick -> goOn());
    }

    /** Completes when what was noted before is written, or forgotten. */
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return writing.transform(ended -> write());
    }

    @Override
    public void note(Exchange exchange) {
        if (most == 0) {
            return;
        }
        if (size.incrementAndGet() <= MOST_WAITING) {
            waiting.add(exchange);
        } else {
            size.decrementAndGet();
            counters.forgotten(exchange.account());
        }
    }

    /** One writing at a time, so that no more than two batches are ever held. */
    private void goOn() {
        if (writing.isComplete()) {
            writing = write();
        }
    }

    private Future<Void> write() {
        var batch = new ArrayList<Exchange>();
        var hidden = new HashMap<String, List<String>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            size.decrementAndGet();
            batch.add(next);
            hidden.computeIfAbsent(next.account(), this::longestFirst);
        }
        return batch.isEmpty() ? Future.succeededFuture() : write(batch, hidden);
    }

    /** Searching hundreds of texts is no work for the event loop. */
    private Future<Void> write(List<Exchange> batch, Map<String, List<String>> hidden) {
        return vertx.executeBlocking(() -> byAccount(batch, hidden), false)
                .onFailure(bug -> log.error("{} exchanges are forgotten", batch.size(), bug))
                .compose(lines -> Future.all(lines.entrySet().stream().map(one -> keep(one.getKey(), one.getValue())).toList()))
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Void> keep(String account, List<String> lines) {
        return store.exchanges().keep(account, lines, most, life, clock.instant())
                .onFailure(away -> log.debug("exchanges of {} are forgotten: {}", account, away.getMessage()));
    }

    /** So that none is hidden in half. */
    private List<String> longestFirst(String account) {
        return secrets.apply(account).stream()
                .filter(secret -> !secret.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private Map<String, List<String>> byAccount(List<Exchange> batch, Map<String, List<String>> hidden) {
        return batch.stream().collect(Collectors.groupingBy(
                Exchange::account, Collectors.mapping(one -> json(one, hidden.get(one.account())), Collectors.toList())));
    }

    private String json(Exchange exchange, List<String> hidden) {
        return new JsonObject()
                .put("account", exchange.account())
                .put("at", exchange.at().toString())
                .put("what", exchange.what())
                .put("from", exchange.ours() ? "us" : "provider")
                .put("asked", shown(exchange.asked(), hidden))
                .put("answered", shown(exchange.answered(), hidden))
                .encode();
    }

    private String shown(String text, List<String> secrets) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        // Cut last, so that no number is cut in half.
        var safe = covered.apply(shown);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }
}
