package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /api/conversations/{id}} and its lines: the truth, read from the store; opening one is recorded.
 *
 * <p>A line has {@code cursor, id, kind, author, text, extra, at, delivery, deliveryDetail}. What a citizen wrote without
 * accents, in shorthand or with slips of the keyboard also has {@code reading: {text, changes: [{start, from, to, sure}]}},
 * and so has a petition's card for its {@code content}: see {@link Reading}. It is worked out anew whenever lines are read
 * and kept nowhere.
 */
final class ConversationRoutes {

    private final Transcripts transcripts;
    private final Cards cards;
    private final Trail trail;
    private final InboxPorts ports;
    private final InboxSettings settings;

    ConversationRoutes(Transcripts transcripts, Cards cards, Trail trail, InboxPorts ports, InboxSettings settings) {
        this.transcripts = transcripts;
        this.cards = cards;
        this.trail = trail;
        this.ports = ports;
        this.settings = settings;
    }

    void mount(Router router) {
        router.get("/api/conversations/:id").respond(this::conversation);
        router.get("/api/conversations/:id/lines").respond(this::lines);
        router.post("/api/conversations/:id/preview").respond(this::preview);
    }

    private Future<JsonObject> conversation(RoutingContext context) {
        var user = Session.of(context).user();
        var id = context.pathParam("id");
        return transcripts.visible(user, id).compose(row -> {
            var card = cards.card(row);
            var lines = transcripts.newest(id, "", settings.pageSize());
            var petitions = transcripts.petitions(id);
            var held = transcripts.held(id);
            return Future.all(card, lines, petitions, held)
                    .compose(read -> trail.record(user.name(), "read", id, ""))
                    .map(recorded -> new JsonObject()
                            .put("conversation", card.result())
                            .put("lines", lines.result())
                            .put("held", held.result())
                            .put("petitions", petitions.result()));
        });
    }

    /** A page {@code before} a cursor, or what came {@code after} one. */
    private Future<JsonObject> lines(RoutingContext context) {
        var id = context.pathParam("id");
        var after = context.queryParams().get("after");
        var before = context.queryParams().contains("before") ? context.queryParams().get("before") : "";
        checkCursor("after", after == null ? "" : after);
        checkCursor("before", before);
        return transcripts.visible(Session.of(context).user(), id)
                .compose(row -> after == null
                        ? transcripts.newest(id, before, settings.pageSize())
                        : transcripts.after(id, after, settings.pageSize()))
                .map(lines -> new JsonObject().put("lines", lines));
    }

    static void checkCursor(String field, String cursor) {
        if (!cursor.matches("([0-9]+-[0-9]+)?")) {
            throw Refusal.badField(field, "Cần là cursor của một dòng đã nhận.");
        }
    }

    /** What a draft would become on the channel. */
    private Future<JsonObject> preview(RoutingContext context) {
        var text = Form.of(context).optional("text", settings.longestText());
        return transcripts.visible(Session.of(context).user(), context.pathParam("id"))
                .map(row -> Outlook.json(ports, row, text));
    }
}
