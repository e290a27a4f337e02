package vn.caunoi.gateway.demo;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntSupplier;
import vn.caunoi.gateway.pages.PageSecurity;
import vn.caunoi.gateway.pages.Pages;
import vn.caunoi.simulators.Simulators;

/** The demo's front page: three phones beside the staff inbox, all live. */
final class Playground {

    /** The other servers of the demo on this machine, whatever ports they got. */
    private static final String[] HERE = {"http://localhost:*", "http://127.0.0.1:*"};

    private static final String[] HERE_AND_SOCKETS = {
        "http://localhost:*", "http://127.0.0.1:*", "ws://localhost:*", "ws://127.0.0.1:*"
    };

    private final Simulators simulators;
    private final IntSupplier inboxPort;

    Playground(Simulators simulators, IntSupplier inboxPort) {
        this.simulators = simulators;
        this.inboxPort = inboxPort;
    }

    void mount(Router router) {
        router.get("/playground/config.json").handler(this::config);
        Pages.mount(router, "/", "playground", PageSecurity.strict().connecting(HERE_AND_SOCKETS).framing(HERE));
    }

    private void config(RoutingContext request) {
        var host = host(request.request());
        var staff = new JsonArray();
        DemoStaff.ALL.forEach(user -> staff.add(new JsonObject()
                .put("name", user.name()).put("displayName", user.displayName()).put("password", user.password())));
        request.json(new JsonObject()
                .put("phonesUrl", "http://" + host + ":" + simulators.httpPort() + "/phones")
                .put("inboxUrl", "http://" + host + ":" + inboxPort.getAsInt() + "/inbox/")
                .put("accounts", new JsonObject().put("zalo", DemoConfig.ZALO).put("sms", DemoConfig.SMS).put("web", DemoConfig.WEB))
                .put("staff", staff));
    }

    /** The name this machine was asked by: cookies and frames want all servers under the same one. */
    private static String host(HttpServerRequest request) {
        return request.authority() != null && request.authority().host().equals("127.0.0.1") ? "127.0.0.1" : "localhost";
    }
}
