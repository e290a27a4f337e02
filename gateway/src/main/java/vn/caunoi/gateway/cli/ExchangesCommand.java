package vn.caunoi.gateway.cli;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.caunoi.gateway.config.ConfigFile;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

@Command(
        name = "exchanges",
        description = "Show what went over the wire with an account's provider lately, newest first, secrets removed.",
        mixinStandardHelpOptions = true)
final class ExchangesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ACCOUNT", description = "as named in the configuration")
    private String account;

    @Option(names = "--config", paramLabel = "FILE", description = "the configuration", required = true)
    private Path file;

    @Option(names = "--count", paramLabel = "N", description = "how many at most", defaultValue = "50")
    private int count;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = ConfigFile.read(file, System.getenv());
        var program = new Program(Duration.ofSeconds(5));
        var redis = program.redisInUse(config);
        var store = program.await(Store.open(program.vertx(), StoreOptions.at(redis).withPartitions(config.redis().partitions())));
        program.onStop(store::close);
        var out = spec.commandLine().getOut();
        program.await(store.exchanges().newest(account, count)).stream().map(JsonObject::new).forEach(exchange -> out.printf(
                "%s %s %s%n  > %s%n  < %s%n", exchange.getString("at"), exchange.getString("from"), exchange.getString("what"),
                exchange.getString("asked"), exchange.getString("answered")));
        return 0;
    }
}
