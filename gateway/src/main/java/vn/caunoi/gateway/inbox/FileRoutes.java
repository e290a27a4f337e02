package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import vn.caunoi.channels.ChannelContext;

/** {@code GET /api/files/{conversation}/{name}}: what a citizen sent, to who may see the conversation. */
final class FileRoutes {

    private final Transcripts transcripts;
    private final InboxPorts ports;

    FileRoutes(Transcripts transcripts, InboxPorts ports) {
        this.transcripts = transcripts;
        this.ports = ports;
    }

    void mount(Router router) {
        router.get("/api/files/:id/:name").handler(this::file);
    }

    private void file(RoutingContext context) {
        transcripts.visible(Session.of(context).user(), context.pathParam("id"))
                .compose(row -> ports.file(context.request().path()))
                .compose(found -> found.map(kept -> send(context, kept)).orElseGet(() -> Future.failedFuture(Refusal.missing())))
                .onFailure(context::fail);
    }

    /** A picture is shown, anything else only saved; and whatever it is, it can run nothing in our origin. */
    private static Future<Void> send(RoutingContext context, ChannelContext.Files.Kept kept) {
        return context.response()
                .putHeader("Content-Type", kept.type())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("Content-Disposition", kept.type().startsWith("image/") ? "inline" : "attachment")
                .end(kept.bytes());
    }
}
