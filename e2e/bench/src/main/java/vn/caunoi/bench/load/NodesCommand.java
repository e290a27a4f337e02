package vn.caunoi.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.caunoi.bench.Results;

/** What more gateway nodes on the same Redis bring. */
@Command(name = "nodes", description = "Turns a second with one, two and three gateway nodes on one Redis.")
public final class NodesCommand implements Callable<Integer> {

    @Option(names = "--channel", defaultValue = "sms", description = "sms or zalo. Default: ${DEFAULT-VALUE}.")
    private String channel;

    @Option(names = "--nodes", split = ",", defaultValue = "1,2,3", description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> nodes;

    @Mixin
    private Measure.Options options;

    @Option(names = "--out", defaultValue = "nodes.json", description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        double one = 0;
        for (int count : nodes) {
            try (var road = new Road(channel, count)) {
                var most = Measure.saturated(road, options);
                one = one == 0 ? most.perSecond() : one;
                var row = new LinkedHashMap<String, Object>();
                row.put("nodes", count);
                row.put("ratio to the first", most.perSecond() / one);
                row.putAll(most.columns());
                rows.add(row);
            }
        }
        new Results("nodes", rows).write(out);
        return 0;
    }
}
