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

/** From a citizen's text to the reply on the wire, at saturation and at half of it. */
@Command(name = "round-trip", description = "Text in, turn committed, reply out: at saturation, then at half load.")
public final class RoundTripCommand implements Callable<Integer> {

    @Option(names = "--channels", split = ",", defaultValue = "sms,zalo", description = "sms, zalo. Default: ${DEFAULT-VALUE}.")
    private List<String> channels;

    @Mixin
    private Measure.Options options;

    @Option(names = "--out", defaultValue = "round-trip.json", description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        for (var channel : channels) {
            try (var road = new Road(channel, 1)) {
                var most = Measure.saturated(road, options);
                rows.add(row(channel, "saturation", most));
                rows.add(row(channel, "half load", Measure.atRate(road, most.perSecond() / 2, options)));
            }
        }
        new Results("round trip", rows).write(out);
        return 0;
    }

    static Map<String, Object> row(String channel, String load, Measure measured) {
        var row = new LinkedHashMap<String, Object>();
        row.put("channel", channel);
        row.put("load", load);
        row.putAll(measured.columns());
        return row;
    }
}
