package vn.caunoi.gateway.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import vn.caunoi.simulators.Simulators;
import vn.caunoi.simulators.SimulatorsOptions;

/** The simulators alone, for a gateway in another process. */
public record Providers(String phonesUrl, int smppPort, Simulators simulators) {

    public static Future<Providers> start(Vertx vertx, String webhookUrl, int port, int smppPort) {
        var options = SimulatorsOptions.demo().withPorts(port, smppPort).withWebhookUrl(webhookUrl);
        return Simulators.start(vertx, options).map(s -> new Providers(s.phonesUrl(), s.smppPort(), s));
    }

    public Future<Void> stop() {
        return simulators.stop();
    }
}
