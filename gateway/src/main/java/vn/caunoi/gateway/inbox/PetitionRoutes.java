package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /api/petitions/{number}}: one petition opened, and what staff do with it. Reading and acting are recorded. */
final class PetitionRoutes {

    private static final int LONGEST_ACT = 20;

    private final PetitionSteps steps;
    private final Trail trail;
    private final InboxSettings settings;

    PetitionRoutes(PetitionSteps steps, Trail trail, InboxSettings settings) {
        this.steps = steps;
        this.trail = trail;
        this.settings = settings;
    }

    void mount(Router router) {
        router.get("/api/petitions/:number").respond(this::page);
        router.post("/api/petitions/:number/acts").respond(this::act);
        router.post("/api/petitions/:number/preview").respond(this::preview);
    }

    private Future<JsonObject> page(RoutingContext context) {
        var user = Session.of(context).user();
        var number = context.pathParam("number");
        return steps.page(user, number).compose(page -> trail.record(user.name(), "petition_read", number, "").map(page));
    }

    /** Answers how the petition stands afterwards. */
    private Future<JsonObject> act(RoutingContext context) {
        var number = context.pathParam("number");
        var form = Form.of(context);
        var order = order(context, form);
        return steps.take(order, number, form.count("version"))
                .compose(done -> trail.record(order.officer().name(), "petition_" + order.act(), number, ""))
                .compose(recorded -> steps.page(order.officer(), number));
    }

    private Future<JsonObject> preview(RoutingContext context) {
        return steps.preview(order(context, Form.of(context)), context.pathParam("number"));
    }

    private PetitionOrder order(RoutingContext context, Form form) {
        return new PetitionOrder(
                Session.of(context).user(), form.text("act", LONGEST_ACT), form.section("fields", settings.longestText()));
    }
}
