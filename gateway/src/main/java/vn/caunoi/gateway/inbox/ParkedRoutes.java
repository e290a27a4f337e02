package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import vn.caunoi.store.ParkedItem;
import vn.caunoi.store.StaffUser;

/** {@code /api/parked}: what could not be handled, for administrators. What was said is read in the conversation, not here. */
final class ParkedRoutes {

    private static final int MOST = 200;
    private static final Pattern PARTITION = Pattern.compile("\\d{1,4}");
    private static final Pattern ID = Pattern.compile("\\d{1,15}-\\d{1,10}");

    private final ParkedDesk desk;
    private final Trail trail;

    ParkedRoutes(ParkedDesk desk, Trail trail) {
        this.desk = desk;
        this.trail = trail;
    }

    void mount(Router router) {
        router.get("/api/parked").respond(this::list);
        act(router, "again", desk::again);
        act(router, "dismiss", desk::dismiss);
    }

    private Future<JsonObject> list(RoutingContext context) {
        return list(Administrators.only(context));
    }

    private Future<JsonObject> list(StaffUser user) {
        return Future.all(desk.items(user, MOST), desk.count()).map(read -> {
            List<ParkedItem> items = read.resultAt(0);
            var array = new JsonArray();
            items.forEach(item -> array.add(json(item)));
            return new JsonObject().put("items", array).put("count", read.<Long>resultAt(1));
        });
    }

    private void act(Router router, String name, Act act) {
        router.post("/api/parked/:partition/:id/" + name).respond(context -> {
            var user = Administrators.only(context);
            return find(context, user)
                    .compose(item -> act.on(item)
                            .compose(done -> trail.record(user.name(), "parked_" + name, item.conversation(), item.kind())))
                    .compose(recorded -> list(user));
        });
    }

    private Future<ParkedItem> find(RoutingContext context, StaffUser user) {
        var partition = context.pathParam("partition");
        var id = context.pathParam("id");
        return PARTITION.matcher(partition).matches() && ID.matcher(id).matches()
                ? desk.find(user, Integer.parseInt(partition), id)
                : Future.failedFuture(Refusal.notParked());
    }

    private static JsonObject json(ParkedItem item) {
        return new JsonObject()
                .put("partition", item.partition())
                .put("id", item.id())
                .put("kind", item.kind())
                .put("conversation", item.conversation())
                .put("account", item.outbox().split(" ", 2)[0])
                .put("reason", item.reason())
                .put("at", item.at().toString());
    }

    private interface Act {
        Future<Void> on(ParkedItem item);
    }
}
