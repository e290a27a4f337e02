package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.store.ConversationRow;

/** The rest of the gateway as the inbox sees it: channels that count like the real ones, an ear for wake-ups, the real petitions and readings. */
record TestPorts(List<String> woken, PetitionPorts petitions, Future<Readings> readings, Supplier<TaughtFaq> learning) implements InboxPorts {

    private static final int LONGEST = 2000;
    private static final long DONG_A_PART = 350;

    @Override
    public void wakeDelivery(int partition, String account, String lane) {
        woken.add(account + "/" + lane);
    }

    /** An account named so is full: only replies are added. */
    @Override
    public boolean mayAdd(String account, String lane) {
        return lane.equals("reply") || !account.endsWith("-full");
    }

    @Override
    public Rendered preview(String account, String text) {
        return channel(account).orElseThrow().render(Outbound.text("preview", account, "", text));
    }

    @Override
    public Optional<Channel> channel(String account) {
        return account.startsWith("gone") ? Optional.empty() : Optional.of(new Plain(account));
    }

    @Override
    public TaughtFaq faq() {
        return learning.get();
    }

    @Override
    public Set<String> units() {
        return Set.of("00004", "00007");
    }

    /** One picture, in every conversation. */
    @Override
    public Future<Optional<ChannelContext.Files.Kept>> file(String url) {
        return Future.succeededFuture(url.endsWith("/anh")
                ? Optional.of(new ChannelContext.Files.Kept("anh.png", "image/png", Buffer.buffer("png")))
                : Optional.empty());
    }

    @Override
    public String stateAfterGiveBack(ConversationRow row) {
        return new JsonObject(row.state()).put("handedBack", true).encode();
    }

    private record Plain(String account) implements Channel {

        @Override
        public String family() {
            return account.substring(0, account.indexOf('-'));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(0, 0, LONGEST, family().equals("sms"), false, true, false);
        }

        @Override
        public Future<Void> open(Intake intake) {
            return Future.succeededFuture();
        }

        @Override
        public Future<SendResult> send(Outbound message) {
            return Future.succeededFuture(
                    new SendResult.Failed(SendFailure.of(SendFailure.Kind.MISCONFIGURED, "", "a channel of a test sends nothing")));
        }

        @Override
        public Rendered render(Outbound message) {
            var problem = message.text().length() > LONGEST ? "dài quá " + LONGEST + " ký tự" : "";
            if (!family().equals("sms")) {
                return new Rendered(List.of(message.text()), "UTF-8", problem);
            }
            var segments = Segments.of(message.text());
            return new Rendered(segments.parts(), segments.encoding().label(), problem);
        }

        @Override
        public OptionalLong price(Rendered rendered) {
            return family().equals("sms") ? OptionalLong.of(rendered.parts().size() * DONG_A_PART) : OptionalLong.empty();
        }

        @Override
        public Future<Health> check() {
            return Future.succeededFuture(Health.up("a test"));
        }

        @Override
        public Set<String> secrets() {
            return Set.of();
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }
}
