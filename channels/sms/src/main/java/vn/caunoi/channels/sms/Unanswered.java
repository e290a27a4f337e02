package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import vn.caunoi.channels.ChannelContext;

/**
 * Gives an arriving text its id. SMPP gives none, the SMS centre repeats what was not answered, and a citizen may well
 * send "1" twice in a minute. So the rule is: a copy is a repetition if, and only if, an equal one is known that was never
 * answered with success. What is being taken in is noted here durably before it is accepted, and struck out before the
 * success is written; every copy that finds the note shares its id, and the intake knows the id.
 *
 * <p>Whatever crashes when, no honest message is swallowed: an equal message that overtakes a repetition takes its place,
 * and the repetition then counts as the new one. A duplicate can come of a success that was struck out but did not reach
 * the SMS centre: the few texts in flight when the link breaks or the gateway dies in that very instant.
 */
final class Unanswered {

    private final ChannelContext context;
    private final Deadline deadline;
    private final Duration window;
    private final int idTag;
    private final String prefix;

    Unanswered(String account, SmsSettings.Arriving settings, ChannelContext context, Deadline deadline) {
        this.context = context;
        this.deadline = deadline;
        this.window = settings.redeliveryWindow();
        this.idTag = settings.idTag();
        this.prefix = "sms/" + account + "/unanswered/";
    }

    /** @param key of the note, or empty when the SMS centre gives ids of its own */
    record Copy(String key, String id) {}

    Future<Copy> open(Delivery delivery) {
        if (idTag != 0 && delivery.textField(idTag).isPresent()) {
            return Future.succeededFuture(new Copy("", "centre-" + delivery.textField(idTag).get()));
        }
        String key = prefix + Digest.of(delivery.source(), delivery.destination(), delivery.esmClass(),
                delivery.protocolId(), delivery.dataCoding(), delivery.body());
        return note(key, newId()).map(id -> new Copy(key, id));
    }

    Future<Void> strikeOut(Copy copy) {
        return copy.key().isEmpty() ? Future.succeededFuture() : deadline.on(context.shelf().remove(copy.key()));
    }

    /** Forgets what the SMS centre no longer repeats. */
    Future<Void> sweep() {
        return context.shelf().overdue(prefix, context.clock().instant().minus(window)).compose(keys ->
                Future.all(keys.stream().map(context.shelf()::remove).toList()).mapEmpty());
    }

    /** Every copy puts its id beside the others; the oldest within the window is the id of all. */
    private Future<String> note(String key, String id) {
        int place = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        return deadline.on(context.shelf().put(key, place, id, context.clock().instant()))
                .map(notes -> oldest(notes.values(), id));
    }

    private String oldest(Collection<String> ids, String mine) {
        Instant since = context.clock().instant().minus(window);
        return ids.stream().filter(id -> !born(id).isBefore(since)).min(Comparator.naturalOrder()).orElse(mine);
    }

    /** The time first, so that ids sort by age. */
    private String newId() {
        return "mo-" + HexFormat.of().toHexDigits(context.clock().millis())
                + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static Instant born(String id) {
        return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(id, 3, 19));
    }
}
