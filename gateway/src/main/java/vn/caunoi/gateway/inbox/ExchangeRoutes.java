package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import vn.caunoi.store.Store;

/** {@code /api/exchanges/{account}}: what went over the wire lately, for administrators. Reading is recorded. */
final class ExchangeRoutes {

    private static final int MOST = 200;

    private final Store store;
    private final Trail trail;

    ExchangeRoutes(Store store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    void mount(Router router) {
        router.get("/api/exchanges/:account").respond(this::newest);
    }

    private Future<JsonObject> newest(RoutingContext context) {
        var user = Administrators.only(context);
        if (!user.unit().isEmpty()) {
            // An account may serve more units than one: only who works for the whole installation reads its wire.
            return Future.failedFuture(Refusal.notForYou());
        }
        var account = context.pathParam("account");
        return store.exchanges().newest(account, MOST)
                .compose(found -> trail.record(user.name(), "exchanges_read", account, "").map(found))
                .map(found -> new JsonObject().put("exchanges", new JsonArray(found.stream().map(JsonObject::new).toList())));
    }
}
