package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.config.ConfigFile;

@Command(
        name = "run",
        description = "Run one gateway node with a configuration file; stops cleanly on SIGTERM.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the YAML file, see docs/caunoi.yaml")
    private Path file;

    @Override
    public Integer call() {
        var config = ConfigFile.read(file, System.getenv());
        var brain = Brain.loading(config.flows());
        var program = new Program(Duration.ofSeconds(config.tuning().drainSeconds()));
        program.gateway(config.withRedis(program.redis(config)), brain);
        program.serve();
        return 0;
    }
}
