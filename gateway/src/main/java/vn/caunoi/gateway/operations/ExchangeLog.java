package vn.caunoi.gateway.operations;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.store.Store;

/**
 * Every exchange with a provider, secrets and numbers of identity papers taken out, for operators. Gathered in memory and
 * written in one go: it holds up no message, and when there are too many, or the store is away, they are forgotten.
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
    private final UnaryOperator<String> covered;
    private final int most;
    private final Duration life;
    private final ConcurrentLinkedQueue<Exchange> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile Function<String, Set<String>> secrets = account -> Set.of();
    private long timer = -1;

    /**
     * @param covered hides numbers of identity papers
     * @param most of each account, about; 0 = none is kept
     */
    public ExchangeLog(Vertx vertx, Store store, InstantSource clock, UnaryOperator<String> covered, int most, Duration life) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.covered = covered;
        this.most = most;
        this.life = life;
    }

    /** @param ofAccount what must be shown to nobody, asked anew each time: tokens change */
    public void start(Function<String, Set<String>> ofAccount) {
        secrets = ofAccount;
        timer = vertx.setPeriodic(WRITE_MILLIS, tick -> write());
    }

    public void stop() {
        vertx.cancelTimer(timer);
        write();
    }

    @Override
    public void note(Exchange exchange) {
        if (most > 0 && size.incrementAndGet() <= MOST_WAITING) {
            waiting.add(exchange);
        } else {
            size.decrementAndGet();
        }
    }

    private void write() {
        var byAccount = new HashMap<String, List<String>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            size.decrementAndGet();
            byAccount.computeIfAbsent(next.account(), account -> new ArrayList<>()).add(json(next));
        }
        for (Map.Entry<String, List<String>> one : byAccount.entrySet()) {
            store.exchanges().keep(one.getKey(), one.getValue(), most, life, clock.instant())
                    .onFailure(away -> log.debug("exchanges of {} are forgotten: {}", one.getKey(), away.getMessage()));
        }
    }

    private String json(Exchange exchange) {
        return new JsonObject()
                .put("account", exchange.account())
                .put("at", exchange.at().toString())
                .put("what", exchange.what())
                .put("from", exchange.ours() ? "us" : "provider")
                .put("asked", shown(exchange.account(), exchange.asked()))
                .put("answered", shown(exchange.account(), exchange.answered()))
                .encode();
    }

    private String shown(String account, String text) {
        var hidden = text;
        // The longest first, so that none is hidden in half; cut last, so that none is cut in half.
        for (var secret : secrets.apply(account).stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
            hidden = secret.isEmpty() ? hidden : hidden.replace(secret, HIDDEN);
        }
        var safe = covered.apply(hidden);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }
}
