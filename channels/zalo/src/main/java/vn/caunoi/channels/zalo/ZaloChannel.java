package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.WebhookChannel;

/** One Official Account. */
final class ZaloChannel implements WebhookChannel {

    static final String FAMILY = "zalo";

    private final String account;
    private final ZaloSettings settings;
    private final ZaloSignature signature;
    private final ZaloEvents events;
    private final ZaloSecrets secrets;
    private final WebClient http;
    private final ZaloTokens tokens;
    private final ZaloSend send;
    private final ZaloSeries series;

    ZaloChannel(String account, ZaloSettings settings, ChannelContext context) {
        this.account = account;
        this.settings = settings;
        this.signature = new ZaloSignature(settings);
        this.events = new ZaloEvents(account, settings.oaId());
        this.secrets = new ZaloSecrets(settings);
        this.http = WebClient.create(context.vertx(), new WebClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setFollowRedirects(false)
                .setUserAgentEnabled(false));
        ZaloOAuth oauth = new ZaloOAuth(http, settings, secrets, context.clock(), noting(account, context, ZaloOAuth.PATH));
        this.tokens = new ZaloTokens(account, context, settings, oauth, secrets);
        this.send = new ZaloSend(http, settings, tokens, secrets, context.clock(), noting(account, context, ZaloSend.PATH));
        this.series = new ZaloSeries(account, send, context.shelf(), context.clock());
    }

    private static BiConsumer<String, String> noting(String account, ChannelContext context, String path) {
        return (asked, answered) -> context.exchanges()
                .note(new Exchange(account, "POST " + path, true, asked, answered, context.clock().instant()));
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
        return ZaloRender.CAPABILITIES;
    }

    /** Nothing to start: Zalo calls the webhook, and tokens are fetched when first needed. */
    @Override
    public Future<Void> open(Intake intake) {
        return Future.succeededFuture();
    }

    @Override
    public Reception receive(MultiMap headers, Buffer body) {
        return signature.refusal(headers, body).orElseGet(() -> events.read(headers, body));
    }

    @Override
    public Rendered render(Outbound message) {
        return ZaloRender.of(message).rendered();
    }

    @Override
    public Future<SendResult> send(Outbound message) {
        ZaloRender render = ZaloRender.of(message);
        return render.rendered().fits()
                ? series.send(message.id(), render.requests())
                : Future.succeededFuture(new SendResult.Failed(
                        SendFailure.of(Kind.INVALID, "render", render.rendered().problem())));
    }

    @Override
    public Future<Health> check() {
        Optional<SendFailure> trouble = send.trouble();
        return tokens.access()
                .map(token -> trouble
                        .map(failure -> Health.down("the last send was refused: " + failure.code() + " " + failure.detail()))
                        .orElseGet(() -> Health.up("OA " + settings.oaId() + " has a token")))
                .recover(cause -> Future.succeededFuture(Health.down(secrets.hide(String.valueOf(cause.getMessage())))));
    }

    @Override
    public Set<String> secrets() {
        return secrets.all();
    }

    @Override
    public Future<Void> close() {
        http.close();
        return Future.succeededFuture();
    }

    @Override
    public String toString() {
        return "ZaloChannel[" + account + ", OA " + settings.oaId() + "]";
    }
}
