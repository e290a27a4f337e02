package vn.caunoi.simulators;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import vn.caunoi.simulators.phones.PhonesHub;
import vn.caunoi.simulators.smsc.SmsCentre;
import vn.caunoi.simulators.zalo.ZaloPlatform;

/** Sets everything up on one event loop, so that the simulators need no locks. */
final class Stage extends VerticleBase {
    static final String PHONES = "/phones";

    private final SimulatorsOptions options;
    private ZaloPlatform zalo;
    private SmsCentre sms;
    private HttpServer http;
    private int smppPort;

    Stage(SimulatorsOptions options) {
        this.options = options;
    }

    @Override
    public Future<?> start() {
        zalo = new ZaloPlatform(vertx, options.zaloApp(), options.zalo(), options.clock(), options.webhookUrl());
        sms = new SmsCentre(vertx, options.sms(), options.clock());
        Router router = Router.router(vertx);
        zalo.mount(router);
        http = vertx.createHttpServer().requestHandler(router);
        return http.listen(options.httpPort(), "127.0.0.1")
            .onSuccess(listening -> router.route(PHONES + "/*").subRouter(hub()))
            .compose(listening -> sms.listen(options.smppPort()))
            .onSuccess(port -> smppPort = port);
    }

    @Override
    public Future<?> stop() {
        zalo.close();
        return Future.join(http.close(), sms.close());
    }

    private Router hub() {
        return new PhonesHub(vertx, zalo, sms, options.clock(), httpUrl() + PHONES).router();
    }

    ZaloPlatform zalo() {
        return zalo;
    }

    SmsCentre sms() {
        return sms;
    }

    String httpUrl() {
        return "http://localhost:" + httpPort();
    }

    int httpPort() {
        return http.actualPort();
    }

    int smppPort() {
        return smppPort;
    }
}
