package vn.caunoi.simulators;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import vn.caunoi.simulators.smsc.SmsCentre;
import vn.caunoi.simulators.zalo.ZaloPlatform;

/** A Zalo platform, an SMS centre and the phones of citizens, running on this machine over their real protocols. */
public final class Simulators {
    private final Vertx vertx;
    private final Stage stage;
    private final String deployment;

    private Simulators(Vertx vertx, Stage stage, String deployment) {
        this.vertx = vertx;
        this.stage = stage;
        this.deployment = deployment;
    }

    /** Fails when a port is taken. All servers listen on loopback only. */
    public static Future<Simulators> start(Vertx vertx, SimulatorsOptions options) {
        Stage stage = new Stage(options);
        return vertx.deployVerticle(stage).map(deployment -> new Simulators(vertx, stage, deployment));
    }

    /** Base address of Zalo's OAuth and Open API, which here are one host. */
    public String zaloUrl() {
        return stage.httpUrl();
    }

    /** Base address of the phones hub: HTTP, and the WebSocket {@code /live} below it. */
    public String phonesUrl() {
        return stage.httpUrl() + Stage.PHONES;
    }

    public int httpPort() {
        return stage.httpPort();
    }

    public int smppPort() {
        return stage.smppPort();
    }

    /** Sends Zalo's webhooks to {@code url} from now on. */
    public void webhook(String url) {
        stage.zalo().webhook(url);
    }

    public ZaloPlatform zalo() {
        return stage.zalo();
    }

    public SmsCentre sms() {
        return stage.sms();
    }

    public Future<Void> stop() {
        return vertx.undeploy(deployment);
    }
}
