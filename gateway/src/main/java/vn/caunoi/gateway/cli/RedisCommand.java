package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.store.EmbeddedRedis;

@Command(
        name = "redis",
        description = "Run only the embedded Redis, for several gateway nodes of this machine that name it as their redis.url.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RedisCommand implements Callable<Integer> {

    private static final Duration TO_STOP = Duration.ofSeconds(30);

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "where its data are kept between starts")
    private Path data;

    @Option(names = "--port", description = "on this machine's loopback address (0 = any free port)", defaultValue = "0")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var program = new Program(TO_STOP);
        var options = port == 0 ? List.<String>of() : List.of("--port", Integer.toString(port));
        var server = program.await(EmbeddedRedis.start(program.vertx(), data, options)).keepAlive();
        program.onStop(server::stop);
        spec.commandLine().getOut().printf("redis %s%n", server.url());
        spec.commandLine().getOut().flush();
        program.serve();
        return 0;
    }
}
