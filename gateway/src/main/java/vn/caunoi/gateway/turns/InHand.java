package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.HandedOut;

/**
 * The arrivals this node was handed, a queue for each conversation: one after the other, conversations side by side. When
 * another node still has the message before them, they wait here and look again soon, without holding up anybody else of
 * their partition. That node may be dead: then the message is claimed with the rest of its work, and so are these if
 * nobody looks any more.
 */
final class InHand {

    private static final Logger log = LoggerFactory.getLogger(InHand.class);

    /** About what the other node needs to commit; doubles up to the longest, so that a dead one is not asked a hundred times a second. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(5);

    private static final Duration LONGEST_LOOK = Duration.ofMillis(320);

    /** Conversations waiting for another node at once; more are left for the next sweep. */
    private static final int MOST_WAITING = 1000;

    private final Vertx vertx;
    private final TurnRunner runner;
    private final Duration patience;
    private final Map<String, Queue> queues = new HashMap<>();
    private boolean stopped;

    /** @param patience after this nobody looks any more: the arrivals count as left behind */
    InHand(Vertx vertx, TurnRunner runner, Duration patience) {
        this.vertx = vertx;
        this.runner = runner;
        this.patience = patience;
    }

    int conversations() {
        return queues.size();
    }

    /** Completes when each arrival of the conversation is done, waits here, or is left for the next sweep. Never fails. */
    Future<Void> add(List<Arrival> ofOneConversation) {
        return add(ofOneConversation, Optional.empty());
    }

    /** @param known the conversation as it stands: of use when nothing of it is in hand before them */
    Future<Void> add(List<Arrival> ofOneConversation, Optional<ConversationRow> known) {
        var conversation = ofOneConversation.get(0).conversation();
        var queue = queues.get(conversation);
        if (queue == null) {
            queue = new Queue(conversation, ofOneConversation);
            queues.put(conversation, queue);
            queue.run(known);
        } else {
            queue.add(ofOneConversation);
        }
        return queue.run.future();
    }

    /** Completes when what runs is done; what waits for another node stays in the store. */
    Future<Void> stop() {
        stopped = true;
        return Future.join(queues.values().stream().map(queue -> queue.run.future()).toList()).mapEmpty();
    }

    /** A conversation's arrivals in their order; it ends with the last of them. */
    private final class Queue {

        private final String conversation;
        private final List<Arrival> arrivals;

        /** From the first arrival until the queue ends or waits for another node. */
        private Promise<Void> run = Promise.promise();

        private Duration pause = Duration.ZERO;
        private Duration waited = Duration.ZERO;

        Queue(String conversation, List<Arrival> arrivals) {
            this.conversation = conversation;
            this.arrivals = new ArrayList<>(arrivals);
        }

        void add(List<Arrival> more) {
            arrivals.addAll(more);
            arrivals.sort(Comparator.comparingLong(Arrival::sequence));
        }

        /** Arrival after arrival, each begun anew: as one chain of futures many in a row would break the stack. */
        void run(Optional<ConversationRow> known) {
            var first = arrivals.get(0);
            runner.run(new HandedOut(first, known)).onSuccess(done -> done(first)).onFailure(this::failed);
        }

        private void done(Arrival first) {
            arrivals.remove(first);
            pause = Duration.ZERO;
            waited = Duration.ZERO;
            if (arrivals.isEmpty()) {
                end();
            } else {
                run(Optional.empty());
            }
        }

        /** After one that failed otherwise than early, the next would be early for long. */
        private void failed(Throwable failure) {
            if (!(failure instanceof TurnRunner.EarlyTurn)) {
                log.warn("a turn of partition {} is left for the next sweep: {}", arrivals.get(0).partition(), failure.toString());
                end();
            } else if (stopped || waited.compareTo(patience) > 0 || waiting() >= MOST_WAITING) {
                end();
            } else {
                look();
            }
        }

        private void look() {
            pause = longer(pause);
            waited = waited.plus(pause);
            run.complete();
            vertx.setTimer(pause.toMillis(), tick -> {
                if (!stopped) {
                    run = Promise.promise();
                    run(Optional.empty());
                }
            });
        }

        private void end() {
            queues.remove(conversation);
            run.complete();
        }
    }

    private long waiting() {
        return queues.values().stream().filter(queue -> !queue.pause.isZero()).count();
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return pause.isZero() ? FIRST_LOOK : twice.compareTo(LONGEST_LOOK) < 0 ? twice : LONGEST_LOOK;
    }
}
