package vn.caunoi.gateway.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.gateway.demo.Providers;

@Command(
        name = "simulate",
        description = "Play a Zalo platform, an SMS centre and citizens' phones for a gateway that runs elsewhere on this machine.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--webhook", required = true, paramLabel = "URL", description = "the gateway's Zalo webhook")
    private String webhook;

    @Option(names = "--port", description = "Zalo platform and phones (0 = any free port)", defaultValue = "8091")
    private int port;

    @Option(names = "--smpp-port", description = "SMS centre (0 = any free port)", defaultValue = "2775")
    private int smppPort;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var program = new Program(Duration.ofSeconds(5));
        var providers = program.await(Providers.start(program.vertx(), webhook, port, smppPort));
        program.onStop(providers::stop);
        spec.commandLine().getOut().printf("phones %s smpp %d%n", providers.phonesUrl(), providers.smppPort());
        spec.commandLine().getOut().flush();
        program.serve();
        return 0;
    }
}
