package vn.caunoi.simulators.phones;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.caunoi.simulators.smsc.SmsCentre;
import vn.caunoi.simulators.smsc.SmsRules;
import vn.caunoi.simulators.zalo.ZaloPlatform;

/**
 * The phones over HTTP and WebSocket, for the playground page and for tests. Paths below {@code /phones}:
 * <pre>
 * GET  /live?zalo=UID&amp;sms=NUMBER           WebSocket, see {@link LivePhones}
 * POST /{zalo|sms}/{citizen}/messages      {"type":"send","text":"…"} and the other actions of {@link Phones#act}
 * GET  /{zalo|sms}/{citizen}/messages?after=SEQ&amp;wait=MILLISECONDS
 * GET  /settings                           short code, price per segment, whether the providers are connected
 * GET  /cost?text=…                        encoding, segments and price of a text before it is sent
 * GET|POST /faults                         {"zalo":{"slow":1},"sms":{"throttle":-1}}; {} clears all
 * </pre>
 */
public final class PhonesHub {
    private static final long LONGEST_WAIT = 30_000;

    private final Vertx vertx;
    private final ZaloPlatform zalo;
    private final SmsCentre sms;
    private final Phones phones;

    /** To be called on the event loop of the two providers. {@code baseUrl} is where this hub is reached, for picture addresses. */
    public PhonesHub(Vertx vertx, ZaloPlatform zalo, SmsCentre sms, InstantSource clock, String baseUrl) {
        this.vertx = vertx;
        this.zalo = zalo;
        this.sms = sms;
        this.phones = new Phones(zalo, sms, clock, baseUrl);
    }

    /** The routes, to be mounted under {@code /phones}. */
    public Router router() {
        Router router = Router.router(vertx);
        router.route().handler(LoopbackOrigins::handle);
        router.get("/live").handler(new LivePhones(vertx, phones, sms)::handle);
        router.get("/settings").handler(ctx -> ctx.json(settings()));
        router.get("/cost").handler(ctx -> ctx.json(phones.cost(sms.cost(query(ctx, "text", "")))));
        router.get("/faults").handler(ctx -> ctx.json(faults()));
        router.post("/faults").handler(BodyHandler.create(false)).handler(ctx -> answered(ctx, () -> armFaults(body(ctx))));
        router.post("/:kind/:citizen/messages").handler(BodyHandler.create(false)).handler(ctx -> answered(ctx, () -> send(ctx)));
        router.get("/:kind/:citizen/messages").handler(ctx -> answered(ctx, () -> read(ctx)));
        router.get("/samples/*").handler(StaticHandler.create("vn/caunoi/simulators/samples"));
        return router;
    }

    private Future<JsonObject> send(RoutingContext ctx) {
        Kind kind = Kind.of(ctx.pathParam("kind"));
        long sequence = phones.act(kind, kind.citizen(ctx.pathParam("citizen")), body(ctx));
        return Future.succeededFuture(new JsonObject().put("seq", sequence));
    }

    private Future<JsonObject> read(RoutingContext ctx) {
        Kind kind = Kind.of(ctx.pathParam("kind"));
        Phone phone = phones.phone(kind, kind.citizen(ctx.pathParam("citizen")));
        long after = Long.parseLong(query(ctx, "after", "0"));
        long wait = Math.min(LONGEST_WAIT, Long.parseLong(query(ctx, "wait", "0")));
        if (!phone.after(after).isEmpty() || wait <= 0) {
            return Future.succeededFuture(page(phone, after));
        }
        Promise<Void> next = phone.nextMessage();
        vertx.timer(wait, TimeUnit.MILLISECONDS).onSuccess(late -> next.tryComplete());
        return next.future().map(told -> page(phone, after));
    }

    private static JsonObject page(Phone phone, long after) {
        List<PhoneMessage> messages = phone.after(after);
        JsonArray json = new JsonArray();
        messages.forEach(message -> json.add(message.toJson()));
        return new JsonObject().put("messages", json).put("next", messages.isEmpty() ? after : messages.get(messages.size() - 1).sequence());
    }

    private Future<JsonObject> armFaults(JsonObject wanted) {
        if (wanted.isEmpty()) {
            zalo.faults().clear();
            sms.faults().clear();
        }
        zalo.faults().arm(wanted.getJsonObject("zalo", new JsonObject()));
        sms.faults().arm(wanted.getJsonObject("sms", new JsonObject()));
        return Future.succeededFuture(faults());
    }

    private JsonObject faults() {
        return new JsonObject().put("zalo", zalo.faults().toJson()).put("sms", sms.faults().toJson());
    }

    private JsonObject settings() {
        SmsRules rules = sms.rules();
        JsonObject price = new JsonObject().put("perSegment", rules.price().perSegment()).put("currency", rules.price().currency())
            .put("source", rules.price().source());
        return new JsonObject().put("shortCode", rules.shortCode()).put("price", price).put("smsBound", sms.isBound());
    }

    /** Bad input is the caller's fault and says which; the hub goes on. */
    private static void answered(RoutingContext ctx, Request request) {
        try {
            request.run().onSuccess(ctx::json).onFailure(ctx::fail);
        } catch (IllegalArgumentException | ClassCastException | DecodeException badInput) {
            ctx.response().setStatusCode(400);
            ctx.json(new JsonObject().put("error", badInput.getMessage()));
        }
    }

    private interface Request {
        Future<JsonObject> run();
    }

    private static JsonObject body(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        return body == null || body.length() == 0 ? new JsonObject() : new JsonObject(body);
    }

    private static String query(RoutingContext ctx, String name, String otherwise) {
        List<String> values = ctx.queryParam(name);
        return values.isEmpty() ? otherwise : values.get(0);
    }
}
