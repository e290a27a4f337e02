package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.demo.Demo;
import vn.caunoi.gateway.demo.DemoOptions;
import vn.caunoi.store.EmbeddedRedis;

@Command(
        name = "demo",
        description = "Start everything on this machine: a Redis, the gateway, a Zalo platform, an SMS centre and the playground page.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FOLDER", description = "where everything is kept between starts", defaultValue = "data")
    private Path data;

    @Option(names = "--redis", paramLabel = "URL", description = "use this Redis in place of the embedded one; also from $$REDIS_URL",
            defaultValue = "${env:REDIS_URL:-}")
    private String redis;

    @Option(names = "--port", description = "playground, web chat, webhooks (0 = any free port)", defaultValue = "8080")
    private int port;

    @Option(names = "--internal-port", description = "staff inbox, health, metrics (0 = any free port)", defaultValue = "8081")
    private int internalPort;

    @Option(names = "--simulator-port", description = "Zalo platform and phones (0 = any free port)", defaultValue = "8091")
    private int simulatorPort;

    @Option(names = "--smpp-port", description = "SMS centre (0 = any free port)", defaultValue = "2775")
    private int smppPort;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var brain = Brain.loading(Optional.empty());
        var program = new Program(Duration.ofSeconds(10));
        var url = redis.isEmpty() ? embedded(program) : redis;
        var options = new DemoOptions(data, port, internalPort, simulatorPort, smppPort);
        var demo = program.await(Demo.start(program.vertx(), options, url, brain));
        program.onStop(demo::stop);
        print(demo);
        program.serve();
        return 0;
    }

    private String embedded(Program program) {
        var server = program.await(EmbeddedRedis.start(program.vertx(), data.resolve("redis"), List.of())).keepAlive();
        program.onStop(server::stop);
        return server.url();
    }

    private void print(Demo demo) {
        var out = spec.commandLine().getOut();
        out.printf("%n  Cầu Nối đã chạy · Cầu Nối is running%n%n");
        out.printf("    Sân chơi · playground   %s%n", demo.playgroundUrl());
        out.printf("    Hộp thư  · inbox        %s%n", demo.inboxUrl());
        Demo.staff().lines().forEach(line -> out.printf("       đăng nhập · log in   %s%n", line));
        out.printf("    Sức khỏe · health       %s%n", demo.healthUrl());
        out.printf("    Điện thoại · phones     %s%n", demo.phonesUrl());
        out.printf("    SMPP                    localhost:%d%n", demo.smppPort());
        out.printf("    Dữ liệu  · data         %s%n%n", data.toAbsolutePath());
        out.printf("  Ctrl-C để dừng · to stop%n%n");
        out.flush();
    }
}
