package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.caunoi.gateway.index.ConversationIndex;
import vn.caunoi.gateway.index.Page;
import vn.caunoi.gateway.index.Place;
import vn.caunoi.gateway.index.Search;
import vn.caunoi.gateway.index.View;

/** {@code /api/conversations} and {@code /api/counters}: both are asked of the one index, so they always agree. */
final class ListRoutes {

    private static final int LONGEST_SEARCH = 200;

    private final ConversationIndex index;
    private final Cards cards;
    private final InboxSettings settings;

    ListRoutes(ConversationIndex index, Cards cards, InboxSettings settings) {
        this.index = index;
        this.cards = cards;
        this.settings = settings;
    }

    void mount(Router router) {
        router.get("/api/conversations").respond(this::list);
        router.get("/api/counters").respond(this::counters);
    }

    private Future<JsonObject> list(RoutingContext context) {
        return index.find(search(context)).compose(this::page);
    }

    private Future<JsonObject> page(Page page) {
        return cards.cards(page.conversations()).map(shown -> new JsonObject()
                .put("conversations", shown)
                .put("next", page.next().map(Place::toString).orElse("")));
    }

    private Search search(RoutingContext context) {
        var user = Session.of(context).user();
        var words = context.queryParams().contains("q") ? context.queryParams().get("q") : "";
        if (words.length() > LONGEST_SEARCH) {
            throw Refusal.badField("q", "Dài quá " + LONGEST_SEARCH + " ký tự.");
        }
        var before = context.queryParams().contains("before") ? context.queryParams().get("before") : "";
        var place = Place.read(before);
        if (place.isEmpty() && !before.isEmpty()) {
            throw Refusal.badField("before", "Cần là giá trị next của trang trước.");
        }
        return new Search(view(context), user.name(), user.unit(), words, place, settings.pageSize());
    }

    private static View view(RoutingContext context) {
        var name = context.queryParams().contains("view") ? context.queryParams().get("view") : "all";
        return View.named(name).orElseThrow(() -> Refusal.badField(
                "view", "Cần là một trong: " + Arrays.stream(View.values()).map(View::toString).collect(Collectors.joining(", ")) + "."));
    }

    private Future<JsonObject> counters(RoutingContext context) {
        var user = Session.of(context).user();
        return index.count(user.name(), user.unit()).map(ListRoutes::json);
    }

    static JsonObject json(Map<View, Integer> counts) {
        var json = new JsonObject();
        counts.forEach((view, count) -> json.put(view.toString(), count));
        return json;
    }
}
