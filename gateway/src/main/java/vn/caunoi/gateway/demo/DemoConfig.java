package vn.caunoi.gateway.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.simulators.Simulators;
import vn.caunoi.simulators.SimulatorsOptions;
import vn.caunoi.store.Servers;

/** The configuration of the demo: three invented accounts that belong to the simulators. */
final class DemoConfig {

    static final String ZALO = "zalo-demo";
    static final String SMS = "sms-demo";
    static final String WEB = "web-demo";

    /** A real commune, so that places without a province have a home: Phường Ba Đình, Hà Nội. */
    private static final String UNIT = "00004";

    private static final String PROVINCE = "01";

    private DemoConfig() {}

    static Config of(DemoOptions options, String redis, SimulatorsOptions simulated, Simulators simulators, String webSecret) {
        return new Config(
                "demo",
                false,
                options.data(),
                new Config.Listener("127.0.0.1", options.port(), false),
                new Config.Listener("127.0.0.1", options.internalPort(), false),
                new Config.Redis(Optional.of(new Servers.One(redis)), 64),
                new Config.Inbox(List.of(), false, List.of("http://localhost:*", "http://127.0.0.1:*"), 12, 5, 60),
                Optional.empty(),
                new Config.Tuning(64, 3, 3, 6, 10, 90, 10, false),
                new Config.Exchanges(2000, 7),
                new Config.Unanswered(500, 90),
                new Config.Learning(5000, 5, 2),
                List.of(
                        account(ZALO, "zalo", zalo(simulated, simulators)),
                        account(SMS, "sms", sms(simulated, simulators)),
                        account(WEB, "web", web(webSecret))));
    }

    static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Config.Account account(String id, String family, JsonObject settings) {
        return new Config.Account(id, family, UNIT, PROVINCE, 100, 16, 100_000, settings);
    }

    private static JsonObject zalo(SimulatorsOptions simulated, Simulators simulators) {
        var app = simulated.zaloApp();
        return new JsonObject()
                .put("appId", app.appId())
                .put("appSecret", app.appSecret())
                .put("oaId", app.oaId())
                .put("oaSecretKey", app.oaSecretKey())
                .put("refreshToken", app.refreshToken())
                .put("oauthUrl", simulators.zaloUrl())
                .put("openApiUrl", simulators.zaloUrl());
    }

    /** The simulator's example price, so that the composer shows what the phone shows. */
    private static JsonArray prices(SimulatorsOptions simulated) {
        var price = simulated.sms().price().perSegment();
        return new JsonArray().add(new JsonObject().put("from", "2013-01-01").put("vnd", price));
    }

    private static JsonObject sms(SimulatorsOptions simulated, Simulators simulators) {
        return new JsonObject()
                .put("host", "127.0.0.1")
                .put("port", simulators.smppPort())
                .put("systemId", simulated.sms().systemId())
                .put("password", simulated.sms().password())
                .put("sourceAddress", simulated.sms().shortCode())
                .put("prices", prices(simulated));
    }

    private static JsonObject web(String secret) {
        return new JsonObject().put("secret", secret).put("origins", new JsonArray());
    }
}
