package vn.caunoi.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.SocketChannel;
import vn.caunoi.channels.WebhookChannel;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.inbox.Inbox;
import vn.caunoi.gateway.intake.StoreIntake;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.gateway.operations.HealthPage;
import vn.caunoi.gateway.pages.PageSecurity;
import vn.caunoi.gateway.pages.Pages;

/**
 * The two doors: the public one for providers and citizens, the internal one for staff and operators. They are
 * separate listeners so that a firewall can tell them apart.
 */
public final class Listeners {

    private final Router publicRouter;
    private final Router internalRouter;
    private final Vertx vertx;
    private HttpServer publicServer;
    private HttpServer internalServer;

    /** @param more further pages on the public listener, mounted last */
    public Listeners(
            Vertx vertx,
            Map<String, WebhookChannel> webhooks,
            Map<String, SocketChannel> sockets,
            StoreIntake intake,
            Inbox inbox,
            HealthPage health,
            List<String> inboxFramedBy,
            Consumer<Router> more,
            Counters counters,
            ChannelContext.Exchanges exchanges,
            InstantSource clock) {
        this.vertx = vertx;
        publicRouter = Router.router(vertx);
        internalRouter = Router.router(vertx);

        new Webhooks(webhooks, intakes(webhooks, intake), counters, exchanges, clock).mount(publicRouter);
        new Sockets(sockets, counters).mount(publicRouter);
        Pages.mountLibraries(publicRouter);
        Pages.mount(publicRouter, "/shared/", "shared", PageSecurity.strict().embeddableAnywhere());
        Pages.mount(publicRouter, "/chat/", "chat", PageSecurity.strict().embeddableAnywhere());
        more.accept(publicRouter);

        health.mount(internalRouter);
        inbox.mount(internalRouter);
        Pages.mountLibraries(internalRouter);
        Pages.mount(internalRouter, "/shared/", "shared", PageSecurity.strict());
        Pages.mount(internalRouter, "/inbox/", "inbox", PageSecurity.strict().framedBy(inboxFramedBy.toArray(String[]::new)));
        Pages.mount(internalRouter, "/operations/", "operations", PageSecurity.strict());
        Pages.mount(internalRouter, "/questions/", "questions", PageSecurity.strict());
        internalRouter.get("/").handler(request -> request.redirect("/inbox/"));
    }

    public Future<Void> open(Config config) {
        publicServer = vertx.createHttpServer().requestHandler(trusting(publicRouter, config.publicListener()));
        internalServer = vertx.createHttpServer().requestHandler(trusting(internalRouter, config.internalListener()));
        return internalServer.listen(config.internalListener().port(), config.internalListener().host())
                .compose(open -> publicServer.listen(config.publicListener().port(), config.publicListener().host()))
                .mapEmpty();
    }

    /** Headers that anybody can write are believed only where a proxy of ours writes them. */
    private static Router trusting(Router router, Config.Listener listener) {
        return router.allowForward(listener.proxied() ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE);
    }

    /** The ports in use: those asked for, or the free ones taken for 0. */
    public int publicPort() {
        return publicServer.actualPort();
    }

    public int internalPort() {
        return internalServer.actualPort();
    }

    public Future<Void> close() {
        return Future.join(close(publicServer), close(internalServer)).mapEmpty();
    }

    private static Future<Void> close(HttpServer server) {
        return server == null ? Future.succeededFuture() : server.close();
    }

    private static Map<String, Intake> intakes(Map<String, WebhookChannel> webhooks, StoreIntake intake) {
        return webhooks.values().stream().collect(Collectors.toMap(WebhookChannel::account, c -> intake.of(c.family())));
    }
}
