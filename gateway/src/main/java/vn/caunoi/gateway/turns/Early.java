package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Arrival;

/**
 * Runs a conversation's arrivals one after the other. When another node still has the message before them, they wait
 * here and look again soon, without holding up anybody else of their partition. That node may be dead: then the message
 * is claimed with the rest of its work, and so are these if nobody looks any more.
 */
final class Early {

    private static final Logger log = LoggerFactory.getLogger(Early.class);

    /** About what the other node needs to commit; doubles up to the longest, so that a dead one is not asked a hundred times a second. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(5);

    private static final Duration LONGEST_LOOK = Duration.ofMillis(320);

    /** Conversations waiting at once; more are left for the next sweep. */
    private static final int MOST = 1000;

    private final Vertx vertx;
    private final TurnRunner runner;
    private final Duration patience;
    private final Map<String, List<Arrival>> waiting = new HashMap<>();
    private boolean stopped;

    /** @param patience after this nobody looks any more: the arrivals count as left behind */
    Early(Vertx vertx, TurnRunner runner, Duration patience) {
        this.vertx = vertx;
        this.runner = runner;
        this.patience = patience;
    }

    /** Completes when each is done, waits here, or is left for the next sweep. Never fails. */
    Future<Void> inOrder(List<Arrival> arrivals) {
        var before = waiting.get(arrivals.get(0).conversation());
        if (before != null) {
            before.addAll(arrivals);
            before.sort(Comparator.comparingLong(Arrival::sequence));
            return Future.succeededFuture();
        }
        return run(new ArrayList<>(arrivals)).map(left -> {
            if (!left.isEmpty() && !stopped && waiting.size() < MOST) {
                var conversation = left.get(0).conversation();
                waiting.put(conversation, left);
                look(conversation, FIRST_LOOK, Duration.ZERO);
            }
            return null;
        });
    }

    void stop() {
        stopped = true;
    }

    /** Takes off what is done and answers what is early, or came to wait meanwhile. After one that failed otherwise, the next would be early for long. */
    private Future<List<Arrival>> run(List<Arrival> arrivals) {
        Future<?> chain = Future.succeededFuture();
        for (var arrival : List.copyOf(arrivals)) {
            chain = chain.compose(before -> runner.run(arrival)).onSuccess(done -> arrivals.remove(arrival));
        }
        return chain.map(arrivals).recover(failure -> {
            if (!(failure instanceof TurnRunner.EarlyTurn)) {
                log.warn("a turn of partition {} is left for the next sweep: {}", arrivals.get(0).partition(), failure.toString());
                arrivals.clear();
            }
            return Future.succeededFuture(arrivals);
        });
    }

    private void look(String conversation, Duration pause, Duration waited) {
        vertx.setTimer(pause.toMillis(), tick -> {
            if (stopped) {
                return;
            }
            run(waiting.get(conversation)).onSuccess(left -> {
                var sofar = waited.plus(pause);
                if (left.isEmpty() || sofar.compareTo(patience) > 0) {
                    waiting.remove(conversation);
                } else {
                    look(conversation, longer(pause), sofar);
                }
            });
        });
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_LOOK) < 0 ? twice : LONGEST_LOOK;
    }
}
