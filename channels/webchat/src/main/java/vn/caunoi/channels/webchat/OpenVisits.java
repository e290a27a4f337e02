package vn.caunoi.channels.webchat;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The sockets of this node by visitor, oldest first. Sockets live on different event loops. */
final class OpenVisits {

    private final Map<String, Queue<Visit>> byVisitor = new ConcurrentHashMap<>();
    private final int tabs;

    OpenVisits(int tabs) {
        this.tabs = tabs;
    }

    void add(Visit visit) {
        Queue<Visit> own = byVisitor.compute(visit.visitor(), (visitor, queue) -> with(queue, visit));
        // The oldest is most likely a connection that died without telling us.
        own.stream().limit(Math.max(0, own.size() - tabs)).forEach(old -> old.leave(Trouble.TOO_MANY_TABS));
    }

    void remove(Visit visit) {
        byVisitor.computeIfPresent(visit.visitor(), (visitor, queue) -> without(queue, visit));
    }

    private static Queue<Visit> with(Queue<Visit> queue, Visit visit) {
        Queue<Visit> own = queue == null ? new ConcurrentLinkedQueue<>() : queue;
        own.add(visit);
        return own;
    }

    private static Queue<Visit> without(Queue<Visit> queue, Visit visit) {
        queue.remove(visit);
        return queue.isEmpty() ? null : queue;
    }

    Iterable<Visit> of(String visitor) {
        return byVisitor.getOrDefault(visitor, new ConcurrentLinkedQueue<>());
    }

    void closeAll() {
        byVisitor.values().forEach(own -> own.forEach(visit -> visit.leave(Trouble.CLOSING)));
    }
}
