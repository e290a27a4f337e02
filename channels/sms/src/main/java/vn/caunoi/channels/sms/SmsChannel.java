package vn.caunoi.channels.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendResult;

/**
 * One account at one SMS centre. All of its state belongs to one Vert.x context, its home; callers come from theirs and get
 * their answers there.
 */
final class SmsChannel implements Channel {

    static final String FAMILY = "sms";

    private final String account;
    private final SmsSettings settings;
    private final ChannelContext context;
    private final Context home;
    private final Letters letters;
    private final Outgoing outgoing;

    private SmsLink link;
    private long sweeps;

    SmsChannel(String account, SmsSettings settings, ChannelContext context) {
        this.account = account;
        this.settings = settings;
        this.context = context;
        this.home = context.vertx().getOrCreateContext();
        this.letters = new Letters(settings.text());
        this.outgoing = new Outgoing(settings, letters, context.vertx(), context.clock(), this::submit);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(0, 0, settings.text().maxSegments(), true, false, settings.text().receipts(), false);
    }

    @Override
    public Future<Void> open(Intake intake) {
        return atHome(() -> {
            Inbox inbox = new Inbox(account, settings, context, home, intake);
            link = new SmsLink(account, settings, context.vertx(), context.clock(), home, inbox);
            link.start();
            sweeps = context.vertx().setPeriodic(settings.arriving().sweep().toMillis(), tick -> inbox.sweep());
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<SendResult> send(Outbound message) {
        return atHome(() -> outgoing.send(message));
    }

    @Override
    public Rendered render(Outbound message) {
        return letters.of(message).rendered();
    }

    @Override
    public OptionalLong price(Rendered rendered) {
        return settings.prices().vnd(rendered.parts().size(), context.clock().instant()).stream().mapToLong(Integer::longValue).findFirst();
    }

    @Override
    public Future<Health> check() {
        return atHome(() -> Future.succeededFuture(link == null ? Health.down("not opened yet") : link.health()));
    }

    @Override
    public Set<String> secrets() {
        return Set.of(settings.centre().password());
    }

    @Override
    public Future<Void> close() {
        return atHome(() -> {
            context.vertx().cancelTimer(sweeps);
            return link == null ? Future.succeededFuture() : link.stop();
        });
    }

    @Override
    public String toString() {
        return "sms " + account + " (" + settings.centre() + ")";
    }

    private Future<Submitted> submit(Submission submission) {
        return link == null
                ? Future.succeededFuture(Submitted.notSent("the channel is not opened yet"))
                : link.submit(submission).onSuccess(submitted -> context.exchanges().note(new Exchange(
                        account, "submit_sm", true, submission.described(), submitted.toString(), context.clock().instant())));
    }

    /** Runs at home and answers on the caller's context. */
    private <T> Future<T> atHome(Supplier<Future<T>> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Vertx vertx = context.vertx();
        home.runOnContext(ignored -> work.get().onSuccess(answer::complete).onFailure(answer::completeExceptionally));
        return Future.fromCompletionStage(answer, vertx.getOrCreateContext());
    }
}
