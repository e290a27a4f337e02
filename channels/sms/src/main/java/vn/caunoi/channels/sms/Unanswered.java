package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;

/**
 * Takes in each arriving text once. SMPP gives it no id, the SMS centre repeats what was not answered, and a citizen may well
 * send "1" twice in a minute. So the rule is: a copy is a repetition if, and only if, an equal one was accepted and never
 * answered with success. The intake knows the likeness of what it accepted until it is told, before the success is written,
 * that it is answered.
 *
 * <p>Whatever crashes when, no honest message is swallowed: an equal message that overtakes a repetition takes its place,
 * and the repetition then counts as the new one. A duplicate can come of a success that was told but did not reach the SMS
 * centre: the few texts in flight when the link breaks or the gateway dies in that very instant.
 */
final class Unanswered {

    private final Intake intake;
    private final ChannelContext context;
    private final Deadline deadline;
    private final Duration window;
    private final int idTag;

    Unanswered(Intake intake, SmsSettings.Arriving settings, ChannelContext context, Deadline deadline) {
        this.intake = intake;
        this.context = context;
        this.deadline = deadline;
        this.window = settings.redeliveryWindow();
        this.idTag = settings.idTag();
    }

    /**
     * @param said the text under the id it is given
     * @param answerable whether the SMS centre would still see a success
     */
    Future<Void> take(Delivery delivery, Function<String, Inbound> said, BooleanSupplier answerable) {
        return idTag != 0 && delivery.textField(idTag).isPresent()
                ? deadline.on(intake.accept(said.apply("centre-" + delivery.textField(idTag).get()))).mapEmpty()
                : once(said.apply(newId()), likeness(delivery), answerable);
    }

    private Future<Void> once(Inbound inbound, Intake.Likeness likeness, BooleanSupplier answerable) {
        return deadline.on(intake.accept(inbound, likeness))
                .compose(accepted -> answerable.getAsBoolean() ? deadline.on(intake.answered(inbound, likeness)) : tooLate());
    }

    /** The SMS centre will not see a success any more, or repeats already: the repetition has to be known. */
    private static Future<Void> tooLate() {
        return Future.failedFuture("kept, but too late to say so");
    }

    private Intake.Likeness likeness(Delivery delivery) {
        return new Intake.Likeness(Digest.of(delivery.source(), delivery.destination(), delivery.esmClass(),
                delivery.protocolId(), delivery.dataCoding(), delivery.body()), window);
    }

    /** The time first, so that ids sort by age. */
    private String newId() {
        return "mo-" + HexFormat.of().toHexDigits(context.clock().millis())
                + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
