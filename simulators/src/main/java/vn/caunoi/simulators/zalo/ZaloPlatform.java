package vn.caunoi.simulators.zalo;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.caunoi.simulators.faults.Faults;

/**
 * Zalo as a gateway meets it: signed webhooks out; OAuth and Open API in. One app, one official account, state in memory.
 * Lives on one event loop; the methods may be called from any thread.
 */
public final class ZaloPlatform {
    private final Vertx vertx;
    private final Context loop;
    private final ZaloRules rules;
    private final Faults<ZaloFault> faults = new Faults<>(ZaloFault.class);
    private final Citizens citizens;
    private final Events events;
    private final Webhooks webhooks;
    private final OAuthEndpoint oauth;
    private final MessageEndpoint messages;
    private volatile Consumer<ZaloMessage> screen = message -> {};

    /** To be called on the event loop it is to live on. */
    public ZaloPlatform(Vertx vertx, ZaloApp app, ZaloRules rules, InstantSource clock, String webhookUrl) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.rules = rules;
        this.citizens = new Citizens(rules, clock);
        this.events = new Events(app, clock);
        this.webhooks = new Webhooks(vertx, app, rules, faults, webhookUrl);
        Tokens tokens = new Tokens(app, rules, clock);
        this.oauth = new OAuthEndpoint(app, tokens);
        this.messages = new MessageEndpoint(rules, tokens, citizens, faults, clock, this::deliver);
    }

    /** Adds the routes of both Zalo hosts, which here share one. */
    public void mount(Router router) {
        router.post("/v4/oa/access_token").handler(BodyHandler.create(false)).handler(oauth::handle);
        router.post("/v3.0/oa/message/cs").handler(BodyHandler.create(false)).handler(messages::handle);
    }

    /** Where webhooks go from now on. */
    public void webhook(String url) {
        webhooks.url(url);
    }

    public Faults<ZaloFault> faults() {
        return faults;
    }

    /** Who sees what the account sends. */
    public void onMessage(Consumer<ZaloMessage> screen) {
        this.screen = screen;
    }

    /** The citizen types {@code text}, or taps a query button with this payload: on the wire both are one event. True once the gateway answered 200. */
    public Future<Boolean> say(String citizen, String text) {
        return said(citizen, id -> events.text(citizen, id, text));
    }

    /** The citizen sends a picture that lies under {@code url}; the caption may be empty. */
    public Future<Boolean> sendImage(String citizen, String url, String caption) {
        return said(citizen, id -> events.image(citizen, id, url, caption));
    }

    /** The citizen sends where they are, in degrees. */
    public Future<Boolean> sendLocation(String citizen, double latitude, double longitude) {
        return said(citizen, id -> events.location(citizen, id, latitude, longitude));
    }

    /** The citizen follows the account, or leaves it. */
    public Future<Boolean> follow(String citizen, boolean follows) {
        return onLoop(() -> {
            if (follows) {
                citizens.interacted(citizen);
            }
            return webhooks.send(events.following(citizen, follows));
        });
    }

    public void close() {
        webhooks.close();
    }

    private Future<Boolean> said(String citizen, Function<String, JsonObject> event) {
        return onLoop(() -> {
            String id = MessageIds.next();
            citizens.said(citizen, id);
            return webhooks.send(event.apply(id));
        });
    }

    /** Shows the message, then tells the gateway: its echo, and the phone's two receipts. Done when "received" was told. */
    private Future<Void> deliver(ZaloMessage message) {
        screen.accept(message);
        webhooks.send(events.echo(message));
        after(rules.seenAfter()).onSuccess(due -> webhooks.send(events.seen(message)));
        return after(rules.receivedAfter()).compose(due -> webhooks.send(events.received(message))).mapEmpty();
    }

    private Future<Void> after(Duration pause) {
        return vertx.timer(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    private Future<Boolean> onLoop(Supplier<Future<Boolean>> work) {
        return Future.future(done -> loop.runOnContext(ready -> work.get().onComplete(done)));
    }
}
