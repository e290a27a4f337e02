package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A consumer group over streams: shares the work between nodes, without a leader or a lock. */
record Group(Link link, String name) {

    /** XAUTOCLAIM looks at ten entries per one asked for; a long pending list takes several looks. */
    private static final int CLAIM_ROUNDS = 20;

    private static final String START = "0-0";

    /** An entry handed out, and how often so far. */
    record Handed(StreamEntry entry, long deliveries) {}

    Future<List<Handed>> take(String stream, String consumer, int atMost) {
        return grouped(stream, () -> link.send(Request.cmd(Command.XREADGROUP)
                        .arg("GROUP").arg(name).arg(consumer)
                        .arg("COUNT").arg(atMost)
                        .arg("STREAMS").arg(stream).arg(">")))
                .map(answer -> answer == null ? List.of() : fresh(answer.get(0).get(1)));
    }

    /** Entries as they are handed out for the first time. */
    static List<Handed> fresh(Response entries) {
        return StreamEntry.all(entries).stream().map(entry -> new Handed(entry, 1)).toList();
    }

    Future<List<Handed>> claim(String stream, String consumer, Duration idle, int atMost) {
        return grouped(stream, () -> claimFrom(START, stream, consumer, idle, atMost, new ArrayList<>(), CLAIM_ROUNDS))
                .compose(claimed -> claimed.isEmpty()
                        ? Future.succeededFuture(List.of())
                        : deliveries(stream, consumer, claimed).map(counts -> handed(claimed, counts)));
    }

    /** Redis 6.2 answers {@code [next, entries]}, Redis 7 adds the ids of deleted entries: not needed here. */
    private Future<List<StreamEntry>> claimFrom(
            String from, String stream, String consumer, Duration idle, int atMost, List<StreamEntry> sofar, int rounds) {
        return link.send(Request.cmd(Command.XAUTOCLAIM)
                        .arg(stream).arg(name).arg(consumer).arg(idle.toMillis()).arg(from)
                        .arg("COUNT").arg(atMost - sofar.size()))
                .compose(answer -> {
                    sofar.addAll(StreamEntry.all(answer.get(1)));
                    var next = answer.get(0).toString();
                    var finished = next.equals(START) || sofar.size() >= atMost || rounds == 1;
                    return finished
                            ? Future.succeededFuture(sofar)
                            : claimFrom(next, stream, consumer, idle, atMost, sofar, rounds - 1);
                });
    }

    private Future<Map<String, Long>> deliveries(String stream, String consumer, List<StreamEntry> claimed) {
        return link.batch(claimed.stream()
                        .map(entry -> Request.cmd(Command.XPENDING)
                                .arg(stream).arg(name).arg(entry.id()).arg(entry.id()).arg(1).arg(consumer))
                        .toList())
                .map(Group::counts);
    }

    /** Each answer is {@code [[id, consumer, idle, deliveries]]}, or empty when another consumer was faster. */
    private static Map<String, Long> counts(List<Response> answers) {
        var counts = new HashMap<String, Long>();
        for (var answer : answers) {
            if (answer.size() > 0) {
                counts.put(answer.get(0).get(0).toString(), answer.get(0).get(3).toLong());
            }
        }
        return counts;
    }

    private static List<Handed> handed(List<StreamEntry> claimed, Map<String, Long> counts) {
        return claimed.stream()
                .filter(entry -> counts.containsKey(entry.id()))
                .map(entry -> new Handed(entry, counts.get(entry.id())))
                .toList();
    }

    /** A group is made when it is first missed, from the stream's beginning: nothing that stands there is passed over. */
    private <T> Future<T> grouped(String stream, Supplier<Future<T>> reading) {
        return reading.get().recover(cause -> cause instanceof StoreException refusal && refusal.is("NOGROUP")
                ? create(stream).compose(v -> reading.get())
                : Future.failedFuture(cause));
    }

    private Future<Void> create(String stream) {
        return link.send(Request.cmd(Command.XGROUP)
                        .arg("CREATE").arg(stream).arg(name).arg("0").arg("MKSTREAM"))
                .<Void>mapEmpty()
                .recover(cause -> cause instanceof StoreException refusal && refusal.is("BUSYGROUP")
                        ? Future.succeededFuture()
                        : Future.failedFuture(cause));
    }
}
