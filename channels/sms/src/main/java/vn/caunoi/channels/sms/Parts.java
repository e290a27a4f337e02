package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;

/**
 * Puts long messages together from parts that come in any order, twice, or on another bind. Each part is durable before
 * it is answered. A message that is whole is accepted and marked so, and its parts stay until they are overdue, so that a
 * part the SMS centre repeats is recognised. What is still incomplete then is passed on with the gaps marked.
 */
final class Parts {

    private static final int PASSED_ON = 0;

    private final String account;
    private final SmsSettings settings;
    private final ChannelContext context;
    private final Deadline deadline;
    private final InOrder order;
    private final String prefix;

    Parts(String account, SmsSettings settings, ChannelContext context, Deadline deadline, InOrder order) {
        this.account = account;
        this.settings = settings;
        this.context = context;
        this.deadline = deadline;
        this.order = order;
        this.prefix = "sms/" + account + "/parts/";
    }

    /** Completes when the part is durable and, if it was the last, the message accepted. */
    Future<Void> take(Delivery delivery, Fragment fragment, String citizen, Intake intake) {
        String key = prefix + Digest.of(delivery.source(), delivery.destination(), fragment.form(), fragment.reference(), fragment.total());
        Part part = new Part(context.clock().millis(), citizen, fragment.total(), delivery.dataCoding(), fragment.text());
        return deadline.on(context.shelf().get(key))
                .compose(kept -> keep(key, fragment.sequence(), part, kept, intake))
                .compose(kept -> whole(kept, fragment.total()) ? passOn(key, kept, intake).compose(done -> mark(key)) : Future.succeededFuture());
    }

    /** Passes on what has waited too long, and forgets what was passed on. */
    Future<Void> sweep(Intake intake) {
        Instant before = context.clock().instant().minus(settings.arriving().partsOverdue());
        return context.shelf().overdue(prefix, before).compose(keys -> sweep(keys, intake)
                .compose(done -> keys.isEmpty() ? Future.succeededFuture() : sweep(intake)));
    }

    private Future<Void> sweep(List<String> keys, Intake intake) {
        return Future.all(keys.stream().map(key -> deadline.on(context.shelf().get(key))
                .compose(kept -> order.run(citizen(kept), () -> settle(key, intake)))).toList()).mapEmpty();
    }

    private Future<Void> settle(String key, Intake intake) {
        return deadline.on(context.shelf().get(key))
                .compose(kept -> kept.isEmpty() || kept.containsKey(PASSED_ON) ? Future.succeededFuture() : passOn(key, kept, intake))
                .compose(done -> deadline.on(context.shelf().remove(key)));
    }

    private Future<SortedMap<Integer, String>> keep(String key, int sequence, Part part, SortedMap<Integer, String> kept, Intake intake) {
        boolean known = kept.containsKey(sequence);
        boolean same = known && Part.read(kept.get(sequence)).sameText(part);
        if (same) {
            return Future.succeededFuture(kept.containsKey(PASSED_ON) ? new TreeMap<>() : kept);
        }
        if (known || kept.containsKey(PASSED_ON)) { // the phone uses its reference again: this is another message
            return settle(key, intake).compose(done -> put(key, sequence, part));
        }
        return put(key, sequence, part);
    }

    private Future<SortedMap<Integer, String>> put(String key, int sequence, Part part) {
        return deadline.on(context.shelf().put(key, sequence, part.write(), context.clock().instant()));
    }

    /** The id follows from the parts and when the first of them came: accepting twice is accepting once. */
    private Future<Intake.Accepted> passOn(String key, SortedMap<Integer, String> kept, Intake intake) {
        List<Part> parts = kept.values().stream().map(Part::read).toList();
        long first = parts.stream().mapToLong(Part::at).min().orElseThrow();
        Inbound said = Inbound.Said.text(account, parts.get(0).citizen(), "mo-" + Digest.of(key, first, kept.values()),
                Instant.ofEpochMilli(first), PartText.join(kept, settings.text().dataCodingZero()));
        return deadline.on(intake.accept(said));
    }

    private Future<Void> mark(String key) {
        return deadline.on(context.shelf().put(key, PASSED_ON, "passed on", context.clock().instant())).mapEmpty();
    }

    private static boolean whole(SortedMap<Integer, String> kept, int total) {
        return IntStream.rangeClosed(1, total).allMatch(kept::containsKey);
    }

    private static String citizen(SortedMap<Integer, String> kept) {
        return kept.entrySet().stream().filter(entry -> entry.getKey() != PASSED_ON).findFirst()
                .map(entry -> Part.read(entry.getValue()).citizen()).orElse("");
    }
}
