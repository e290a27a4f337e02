package vn.caunoi.channels.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;

/**
 * What comes from the SMS centre, and what it is answered: success once it is kept, "try again" (ESME_RX_T_APPN) when it
 * could not be kept, so that the SMS centre delivers it again; never a success for something that is then lost.
 */
final class Inbox implements Bind.Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final String account;
    private final SmsSettings settings;
    private final ChannelContext context;
    private final Context home;
    private final Intake intake;
    private final Deadline deadline;
    private final InOrder order = new InOrder();
    private final Unanswered unanswered;
    private final Parts parts;

    Inbox(String account, SmsSettings settings, ChannelContext context, Context home, Intake intake) {
        this.account = account;
        this.settings = settings;
        this.context = context;
        this.home = home;
        this.intake = intake;
        this.deadline = new Deadline(home, settings.pace().storeTimeout());
        this.unanswered = new Unanswered(intake, settings.arriving(), context, deadline);
        this.parts = new Parts(account, settings, context, deadline, order);
    }

    /** The work is done on the channel's context. */
    @Override
    public CompletionStage<Integer> arrived(Delivery delivery, BooleanSupplier answerable) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Instant latest = context.clock().instant().plus(settings.pace().storeTimeout());
        BooleanSupplier inTime = () -> answerable.getAsBoolean() && !context.clock().instant().isAfter(latest);
        status.thenAccept(answer -> context.exchanges().note(new Exchange(
                account, "deliver_sm", false, delivery.described(settings.text().dataCodingZero()), "command_status " + answer,
                context.clock().instant())));
        home.runOnContext(ignored -> take(delivery, inTime)
                .onSuccess(kept -> status.complete(SMPPConstant.STAT_ESME_ROK))
                .onFailure(e -> {
                    LOG.warn("sms-{}: a message could not be kept, the SMS centre is asked to deliver it again: {}", account, e.toString());
                    status.complete(SMPPConstant.STAT_ESME_RX_T_APPN);
                }));
        return status;
    }

    /** Looks for what has waited too long; what fails is tried at the next sweep. */
    void sweep() {
        parts.sweep(intake).onFailure(e -> LOG.warn("sms-{}: the sweep of waiting parts failed: {}", account, e.toString()));
    }

    /** Completes when kept. */
    private Future<?> take(Delivery delivery, BooleanSupplier answerable) {
        String citizen = Phones.citizen(delivery.source(), delivery.sourceTon());
        Optional<Receipts.Reading> receipt = Receipts.read(delivery);
        return receipt.isPresent()
                ? receipt(citizen, receipt.get())
                : order.run(citizen, () -> said(delivery, citizen, answerable));
    }

    private Future<Void> said(Delivery delivery, String citizen, BooleanSupplier answerable) {
        Fragment fragment = Fragment.of(delivery);
        return fragment.whole()
                ? text(delivery, fragment, citizen, answerable)
                : parts.take(delivery, fragment, citizen, intake);
    }

    private Future<Void> text(Delivery delivery, Fragment fragment, String citizen, BooleanSupplier answerable) {
        String text = Coding.decode(fragment.text(), delivery.dataCoding(), settings.text().dataCodingZero());
        return unanswered.take(delivery, id -> Inbound.Said.text(account, citizen, id, context.clock().instant(), text), answerable);
    }

    private Future<?> receipt(String citizen, Receipts.Reading receipt) {
        if (receipt.id().isEmpty() || receipt.status().isEmpty()) {
            LOG.debug("sms-{}: a receipt that is not final or names no message: {}", account, receipt.raw());
            return Future.succeededFuture();
        }
        String id = "receipt-" + Digest.of(receipt.id().get(), receipt.status().get(), receipt.raw());
        return deadline.on(intake.accept(new Inbound.Receipt(account, citizen, id, context.clock().instant(),
                MessageIds.receipted(receipt.id().get()), receipt.status().get(), receipt.raw())));
    }
}
