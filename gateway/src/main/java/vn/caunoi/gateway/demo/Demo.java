package vn.caunoi.gateway.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.Gateway;
import vn.caunoi.simulators.Simulators;
import vn.caunoi.simulators.SimulatorsOptions;

/** The whole story on one machine: simulators, gateway, playground page. Redis is there already. */
public final class Demo {

    private final Vertx vertx;
    private final Simulators simulators;
    private final Gateway gateway;
    private final String deployment;

    private Demo(Vertx vertx, Simulators simulators, Gateway gateway, String deployment) {
        this.vertx = vertx;
        this.simulators = simulators;
        this.gateway = gateway;
        this.deployment = deployment;
    }

    /** @param brain may block until it is loaded */
    public static Future<Demo> start(Vertx vertx, DemoOptions options, String redis, Supplier<Brain> brain) {
        var clock = InstantSource.system();
        var simulated = SimulatorsOptions.demo().withPorts(options.simulatorPort(), options.smppPort());
        return DemoStaff.create(vertx, redis, clock)
                .compose(staffed -> webSecret(vertx, options.data()))
                .compose(secret -> Simulators.start(vertx, simulated)
                        .compose(simulators -> start(vertx, options, redis, brain, simulated, simulators, secret)));
    }

    private static Future<Demo> start(
            Vertx vertx, DemoOptions options, String redis, Supplier<Brain> brain, SimulatorsOptions simulated, Simulators simulators, String secret) {
        var config = DemoConfig.of(options, redis, simulated, simulators, secret);
        var gateway = new Gateway[1];
        var playground = new Playground(simulators, () -> gateway[0].internalPort());
        gateway[0] = new Gateway(config, InstantSource.system(), brain, playground::mount);
        return vertx.deployVerticle(gateway[0]).map(deployment -> {
            simulators.webhook("http://127.0.0.1:" + gateway[0].publicPort() + "/c/zalo/" + DemoConfig.ZALO);
            return new Demo(vertx, simulators, gateway[0], deployment);
        });
    }

    public String playgroundUrl() {
        return "http://localhost:" + gateway.publicPort() + "/";
    }

    public String inboxUrl() {
        return "http://localhost:" + gateway.internalPort() + "/inbox/";
    }

    public String healthUrl() {
        return "http://localhost:" + gateway.internalPort() + "/health";
    }

    public String phonesUrl() {
        return simulators.phonesUrl();
    }

    public int smppPort() {
        return simulators.smppPort();
    }

    /** Names and passwords of the officers, one a line. */
    public static String staff() {
        var lines = new StringBuilder();
        DemoStaff.ALL.forEach(user -> lines.append(String.format("%s / %s%n", user.name(), user.password())));
        return lines.toString();
    }

    public Future<Void> stop() {
        Supplier<Future<Void>> last = simulators::stop;
        return vertx.undeploy(deployment).eventually(last);
    }

    /** Browsers must stay the same visitors over a restart, so the secret stays in the data folder. */
    private static Future<String> webSecret(Vertx vertx, Path data) {
        var file = data.resolve("web-chat-secret").toString();
        var files = vertx.fileSystem();
        return files.exists(file).compose(exists -> exists
                ? files.readFile(file).map(Buffer::toString)
                : files.mkdirs(data.toString())
                        .compose(made -> {
                            var secret = DemoConfig.newSecret();
                            return files.writeFile(file, Buffer.buffer(secret)).map(secret);
                        }));
    }
}
