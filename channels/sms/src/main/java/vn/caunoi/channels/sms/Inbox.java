package vn.caunoi.channels.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;

/**
 * What comes from the SMS centre, and what it is answered: success once it is kept, "try again" (ESME_RX_T_APPN) when it
 * could not be kept, so that the SMS centre delivers it again; never a success for something that is then lost.
 */
final class Inbox implements Bind.Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Runnable NOTHING = () -> {};

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
        this.unanswered = new Unanswered(account, settings.arriving(), context, deadline);
        this.parts = new Parts(account, settings, context, deadline, order);
    }

    /** Called on jsmpp's thread; the work is done on the channel's context. */
    @Override
    public AnswersWhenKept.Verdict arrived(Delivery delivery) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        CompletableFuture<Runnable> undo = new CompletableFuture<>();
        home.runOnContext(ignored -> take(delivery)
                .onSuccess(ifUnsent -> {
                    undo.complete(ifUnsent);
                    status.complete(SMPPConstant.STAT_ESME_ROK);
                })
                .onFailure(e -> {
                    LOG.warn("sms-{}: a message could not be kept, the SMS centre is asked to deliver it again: {}", account, e.toString());
                    undo.complete(NOTHING);
                    status.complete(SMPPConstant.STAT_ESME_RX_T_APPN);
                }));
        return new AnswersWhenKept.Verdict(status, () -> undo.thenAccept(work -> home.runOnContext(ignored -> work.run())));
    }

    /** Looks for what has waited too long; what fails is tried at the next sweep. */
    void sweep() {
        Future.all(parts.sweep(intake), unanswered.sweep())
                .onFailure(e -> LOG.warn("sms-{}: the sweep of waiting parts failed: {}", account, e.toString()));
    }

    /** Completes when kept, with what to do should the answer not reach the SMS centre. */
    private Future<Runnable> take(Delivery delivery) {
        String citizen = Phones.citizen(delivery.source(), delivery.sourceTon());
        return Receipts.read(delivery)
                .map(receipt -> receipt(delivery, citizen, receipt))
                .orElseGet(() -> order.run(citizen, () -> said(delivery, citizen)));
    }

    private Future<Runnable> said(Delivery delivery, String citizen) {
        Fragment fragment = Fragment.of(delivery);
        return fragment.whole()
                ? text(delivery, fragment, citizen)
                : parts.take(delivery, fragment, citizen, intake).map(NOTHING);
    }

    private Future<Runnable> text(Delivery delivery, Fragment fragment, String citizen) {
        String text = Coding.decode(fragment.text(), delivery.dataCoding(), settings.text().dataCodingZero());
        return unanswered.open(delivery).compose(copy -> deadline
                .on(intake.accept(Inbound.Said.text(account, citizen, copy.id(), context.clock().instant(), text)))
                .compose(accepted -> unanswered.strikeOut(copy))
                .map(kept -> () -> unanswered.noteAgain(copy)));
    }

    private Future<Runnable> receipt(Delivery delivery, String citizen, Receipts.Reading receipt) {
        if (receipt.id().isEmpty() || receipt.status().isEmpty()) {
            LOG.debug("sms-{}: a receipt that is not final or names no message: {}", account, receipt.raw());
            return Future.succeededFuture(NOTHING);
        }
        String id = "receipt-" + Digest.of(receipt.id().get(), receipt.status().get(), receipt.raw());
        return deadline.on(intake.accept(new Inbound.Receipt(account, citizen, id, context.clock().instant(),
                MessageIds.receipted(receipt.id().get()), receipt.status().get(), receipt.raw()))).map(NOTHING);
    }
}
