package vn.caunoi.simulators.phones;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.caunoi.simulators.smsc.SmsCentre;

/**
 * The WebSocket of the playground: one connection watches one Zalo phone and one key-pad phone, named in the query.
 * <pre>
 * browser: {"type":"send","phone":"sms","text":"…"}, and the other actions of {@link Phones#act}; {"type":"clear","phone":"zalo"};
 *          {"type":"cost","text":"…"}
 * hub:     {"type":"message","phone":"sms","message":{…}}; first all that stand on the screen, then each as it comes
 *          {"type":"delivery","phone":"sms","seq":3,"delivery":"delivered"}
 *          {"type":"cleared","phone":"zalo"}; {"type":"cost",…}; {"type":"status","smsBound":true}; {"type":"error","error":"…"}
 * </pre>
 */
final class LivePhones {
    private static final long STATUS_EVERY = 1000;

    private final Vertx vertx;
    private final Phones phones;
    private final SmsCentre sms;

    LivePhones(Vertx vertx, Phones phones, SmsCentre sms) {
        this.vertx = vertx;
        this.phones = phones;
        this.sms = sms;
    }

    void handle(RoutingContext ctx) {
        Map<Kind, String> citizens = new EnumMap<>(Kind.class);
        try {
            for (Kind kind : Kind.values()) {
                for (String id : ctx.queryParam(kind.label())) {
                    citizens.put(kind, kind.citizen(id));
                }
            }
        } catch (IllegalArgumentException badId) {
            ctx.response().setStatusCode(400).end(badId.getMessage());
            return;
        }
        ctx.request().toWebSocket().onSuccess(socket -> serve(socket, citizens)).onFailure(ctx::fail);
    }

    private void serve(ServerWebSocket socket, Map<Kind, String> citizens) {
        Consumer<JsonObject> screen = event -> socket.writeTextMessage(event.encode());
        Status status = new Status(screen);
        long timer = vertx.setPeriodic(1, STATUS_EVERY, due -> status.tell(sms.isBound()));
        socket.closeHandler(gone -> {
            vertx.cancelTimer(timer);
            citizens.forEach((kind, citizen) -> phones.phone(kind, citizen).unwatch(screen));
        });
        socket.textMessageHandler(text -> act(text, citizens, screen));
        citizens.forEach((kind, citizen) -> phones.phone(kind, citizen).watch(screen));
    }

    private void act(String text, Map<Kind, String> citizens, Consumer<JsonObject> screen) {
        try {
            act(new JsonObject(text), citizens, screen);
        } catch (IllegalArgumentException | ClassCastException | DecodeException badInput) {
            screen.accept(new JsonObject().put("type", "error").put("error", badInput.getMessage()));
        }
    }

    private void act(JsonObject action, Map<Kind, String> citizens, Consumer<JsonObject> screen) {
        if ("cost".equals(action.getString("type"))) {
            screen.accept(phones.cost(sms.cost(action.getString("text", ""))).put("type", "cost"));
            return;
        }
        Kind kind = Kind.of(action.getString("phone", ""));
        String citizen = citizens.get(kind);
        if (citizen == null) {
            throw new IllegalArgumentException("This connection watches no " + kind.label() + " phone");
        }
        if ("clear".equals(action.getString("type"))) {
            phones.phone(kind, citizen).clear();
        } else {
            phones.act(kind, citizen, action);
        }
    }

    /** Tells whether a gateway is bound, once and at every change. */
    private static final class Status {
        private final Consumer<JsonObject> screen;
        private Boolean told;

        private Status(Consumer<JsonObject> screen) {
            this.screen = screen;
        }

        private void tell(boolean bound) {
            if (told == null || told != bound) {
                told = bound;
                screen.accept(new JsonObject().put("type", "status").put("smsBound", bound));
            }
        }
    }
}
