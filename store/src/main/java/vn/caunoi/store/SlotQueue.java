package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The commands of one slot. As a rule they go straight to its server. While the slot moves they go one after the other,
 * each wherever the servers send it, in the order they were given: a citizen's second message never overtakes the first.
 */
final class SlotQueue {

    private static final int FIRST_PAUSE_MS = 5;
    private static final int MOST_PAUSE_MS = 80;

    private final Vertx vertx;
    private final ClusterLink cluster;
    private final int slot;
    private final Duration patience;
    private final PriorityQueue<Ticket> waiting = new PriorityQueue<>(Comparator.comparingLong(Ticket::number));
    private long given;
    private int underway;
    private boolean oneByOne;

    /** @param patience how long a command waits for its slot to settle */
    SlotQueue(Vertx vertx, ClusterLink cluster, int slot, Duration patience) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.slot = slot;
        this.patience = patience;
    }

    private record Ticket(long number, Request request, long until, Promise<Response> answer) {}

    Future<Response> send(Request request) {
        var ticket = new Ticket(++given, request, System.nanoTime() + patience.toNanos(), Promise.promise());
        if (waiting.isEmpty() && !oneByOne) {
            straight(ticket);
        } else {
            waiting.add(ticket);
        }
        return ticket.answer().future();
    }

    private void straight(Ticket ticket) {
        underway++;
        toOwner(ticket).onComplete(answer -> {
            underway--;
            var redirect = Redirect.in(answer.cause());
            redirect.ifPresentOrElse(
                    told -> {
                        cluster.learn(told);
                        waiting.add(ticket);
                    },
                    () -> ticket.answer().complete(answer.result(), answer.cause()));
            next();
        });
    }

    /** Only when nothing is under way: what was sent before may still come back to be sent again. */
    private void next() {
        if (underway > 0 || waiting.isEmpty()) {
            return;
        }
        var ticket = waiting.poll();
        underway++;
        oneByOne = true;
        follow(ticket, FIRST_PAUSE_MS).onComplete(answer -> {
            underway--;
            oneByOne = false;
            ticket.answer().complete(answer.result(), answer.cause());
            next();
        });
    }

    private Future<Response> toOwner(Ticket ticket) {
        return cluster.owner(slot).compose(node -> node.send(ticket.request())).onFailure(cluster::failed);
    }

    private Future<Response> follow(Ticket ticket, int pause) {
        return toOwner(ticket).recover(cause -> redirected(cause, ticket, pause));
    }

    private Future<Response> redirected(Throwable cause, Ticket ticket, int pause) {
        var redirect = Redirect.in(cause);
        if (redirect.isEmpty()) {
            return Future.failedFuture(cause);
        }
        if (System.nanoTime() > ticket.until()) {
            return Future.failedFuture(new StoreAwayException("Slot " + slot + " is moving from one server to another"));
        }
        if (redirect.get().ask()) {
            return cluster.node(redirect.get())
                    .compose(node -> node.sendAsking(ticket.request()))
                    .recover(further -> redirected(further, ticket, pause));
        }
        cluster.learn(redirect.get());
        return vertx.timer(pause).compose(v -> follow(ticket, Math.min(MOST_PAUSE_MS, pause * 2)));
    }
}
