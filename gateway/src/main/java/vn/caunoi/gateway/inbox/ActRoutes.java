package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import vn.caunoi.store.StaffUser;

/** What staff do to a conversation. Every answer shows how it stands afterwards. */
final class ActRoutes {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_CURSOR = 48;
    private static final int LONGEST_ID = 64;

    private final Assignment assignment;
    private final Writing writing;
    private final Transcripts transcripts;
    private final Cards cards;
    private final Trail trail;
    private final InboxSettings settings;

    ActRoutes(
            Assignment assignment, Writing writing, Transcripts transcripts, Cards cards, Trail trail, InboxSettings settings) {
        this.assignment = assignment;
        this.writing = writing;
        this.transcripts = transcripts;
        this.cards = cards;
        this.trail = trail;
        this.settings = settings;
    }

    void mount(Router router) {
        act(router, "take", (user, id, form) -> assignment.take(user, id, form.text("owner", LONGEST_NAME)));
        act(router, "give-back", (user, id, form) -> assignment.giveBack(user, id));
        act(router, "close", (user, id, form) -> assignment.close(user, id));
        act(router, "reply", (user, id, form) -> writing.reply(user, id, clientId(form), text(form), seen(form), form.flag("again")));
        router.post("/api/conversations/:id/undo").respond(this::undo);
        act(router, "note", (user, id, form) -> writing.note(user, id, clientId(form), text(form)));
    }

    private void act(Router router, String name, Act act) {
        router.post("/api/conversations/:id/" + name).respond(context -> {
            var user = Session.of(context).user();
            var id = context.pathParam("id");
            return act.on(user, id, Form.of(context))
                    .compose(done -> trail.record(user.name(), name, id, ""))
                    .compose(recorded -> now(user, id));
        });
    }

    private Future<JsonObject> undo(RoutingContext context) {
        var user = Session.of(context).user();
        var id = context.pathParam("id");
        return writing.undo(user, id, Form.of(context).text("message", LONGEST_ID))
                .compose(text -> trail.record(user.name(), "reply_undone", id, "")
                        .compose(recorded -> now(user, id))
                        .map(stands -> stands.put("text", text)));
    }

    private Future<JsonObject> now(StaffUser user, String id) {
        var lines = transcripts.newest(id, "", settings.pageSize());
        var card = transcripts.visible(user, id).compose(cards::card);
        var held = transcripts.held(id);
        return Future.all(lines, card, held).map(read -> new JsonObject()
                .put("conversation", card.result())
                .put("lines", lines.result())
                .put("held", held.result()));
    }

    private static String clientId(Form form) {
        return form.matching("clientId", CLIENT_ID, "8 đến 64 chữ cái, chữ số hoặc dấu gạch, do trang tự đặt cho mỗi tin");
    }

    private String text(Form form) {
        return form.text("text", settings.longestText()).strip();
    }

    private static String seen(Form form) {
        var seen = form.optional("seen", LONGEST_CURSOR);
        ConversationRoutes.checkCursor("seen", seen);
        return seen;
    }

    private interface Act {
        Future<Void> on(StaffUser user, String id, Form form);
    }
}
