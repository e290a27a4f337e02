package vn.caunoi.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.caunoi.bench.Results;

/**
 * How fast a webhook is made durable and answered, beside the most this machine gives. Both stand at once on one Redis and are
 * driven in turn, so that what else the machine does touches both.
 */
@Command(name = "accept", description = "Webhook, durable, 200: against a server that does nothing but the same write.")
public final class AcceptCommand implements Callable<Integer> {

    static final int CITIZENS = 20_000;

    @Option(names = "--rounds", defaultValue = "7", description = "Turns of each. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "Of one turn. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--connections", defaultValue = "64", description = "Kept alive, one request each. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(names = "--out", defaultValue = "accept.json", description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        try (var race = new AcceptRace(connections)) {
            // The first turns warm both up.
            for (int round = 0; round < 2; round++) {
                race.gateway(seconds);
                race.limit(seconds);
            }
            var gateway = new ArrayList<AcceptRace.Turn>();
            var limit = new ArrayList<AcceptRace.Turn>();
            for (int round = 0; round < rounds; round++) {
                gateway.add(race.gateway(seconds));
                limit.add(race.limit(seconds));
            }
            double most = median(limit).perSecond();
            new Results("accept", List.of(row("gateway", median(gateway), most), row("the machine's limit", median(limit), most))).write(out);
        }
        return 0;
    }

    private static AcceptRace.Turn median(List<AcceptRace.Turn> turns) {
        return turns.stream().sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond())).toList().get(turns.size() / 2);
    }

    private static Map<String, Object> row(String what, AcceptRace.Turn turn, double most) {
        var row = new LinkedHashMap<String, Object>();
        row.put("server", what);
        row.put("webhooks/s", turn.perSecond());
        row.put("ratio to the limit", turn.perSecond() / most);
        row.put("p50 ms", turn.p50());
        row.put("p99 ms", turn.p99());
        row.put("server µs each", turn.serverMicros());
        row.put("Redis µs each", turn.redisMicros());
        row.put("refused", turn.refused());
        return row;
    }
}
