package vn.caunoi.gateway.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "health",
        description = "Ask a running gateway how it is: exit code 0 when it can take and keep messages.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Parameters(paramLabel = "URL", arity = "0..1", description = "its health page", defaultValue = "http://127.0.0.1:8081/health")
    private URI url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        try {
            var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
            var answer = HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, HttpResponse.BodyHandlers.ofString());
            out.println(answer.body());
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException away) {
            out.println("nothing answers at " + url);
            return 1;
        }
    }
}
