package vn.caunoi.simulators;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.caunoi.simulators.smsc.SmsRules;
import vn.caunoi.simulators.zalo.ZaloRules;

/** Running simulators with short pauses, a recording webhook and a client, on free ports. */
public final class Rig implements AutoCloseable {
    public static final String CITIZEN = "2468000000000000001";
    public static final String NUMBER = "84900000001";

    public final Vertx vertx = Vertx.vertx();
    public final SettableClock clock = new SettableClock();
    public final Webhook webhook = new Webhook(vertx);
    public final Simulators simulators;
    private final WebClient http = WebClient.create(vertx);
    private String refreshToken = "demo-refresh-token";

    public Rig() {
        this(quick());
    }

    public Rig(ZaloRules zalo) {
        SmsRules sms = SmsRules.demo().withRedelivery(Duration.ofMillis(200)).withReceipt(Duration.ofMillis(20)).withLateness(Duration.ofMillis(200));
        SimulatorsOptions options = SimulatorsOptions.demo().withZalo(zalo).withSms(sms).withClock(clock).withWebhookUrl(get(webhook.listen()));
        simulators = get(Simulators.start(vertx, options));
    }

    public static ZaloRules quick() {
        return ZaloRules.documented().withReceipts(Duration.ofMillis(20), Duration.ofMillis(60)).withSlowness(Duration.ofMillis(300))
            .withRetries(List.of(Duration.ofMillis(20), Duration.ofMillis(20)), true);
    }

    public static <T> T get(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("No answer within 10 s", late);
        }
    }

    /** A new access token from the running refresh token. */
    public String accessToken() {
        JsonObject pair = refresh(refreshToken);
        refreshToken = pair.getString("refresh_token");
        return pair.getString("access_token");
    }

    public JsonObject refresh(String token) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap().add("refresh_token", token).add("app_id", "360000000000000001").add("grant_type", "refresh_token");
        return get(http.postAbs(simulators.zaloUrl() + "/v4/oa/access_token").putHeader("secret_key", "demo-app-secret").sendForm(form)).bodyAsJsonObject();
    }

    public Future<HttpResponse<Buffer>> send(String token, JsonObject body) {
        return http.postAbs(simulators.zaloUrl() + "/v3.0/oa/message/cs").putHeader("access_token", token).sendJsonObject(body);
    }

    public JsonObject sendText(String token, String text) {
        return get(send(token, message(text))).bodyAsJsonObject();
    }

    public static JsonObject message(String text) {
        return new JsonObject().put("recipient", new JsonObject().put("user_id", CITIZEN)).put("message", new JsonObject().put("text", text));
    }

    public JsonObject getJson(String path) {
        return get(http.getAbs(simulators.phonesUrl() + path).send()).bodyAsJsonObject();
    }

    public int getBytes(String path) {
        return get(http.getAbs(simulators.phonesUrl() + path).send()).body().length();
    }

    public HttpResponse<Buffer> postJson(String path, JsonObject body) {
        return get(http.postAbs(simulators.phonesUrl() + path).sendJsonObject(body));
    }

    @Override
    public void close() {
        get(vertx.close());
    }
}
