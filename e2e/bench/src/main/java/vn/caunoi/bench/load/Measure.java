package vn.caunoi.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * One measured stretch under load.
 *
 * @param perSecond replies a second
 * @param latencies from a text to its reply
 * @param webhookP99 milliseconds to the answer of a webhook, 0 when there were none
 * @param gateway processor time of all nodes a turn, microseconds; {@code redis} and {@code driver} likewise
 */
record Measure(
        double perSecond, double p50, double p99, double most, double webhookP99, double gateway, double redis, double driver,
        long unanswered, long strays) {

    /** How long and how hard. */
    static final class Options {

        @Option(names = "--warm-up", defaultValue = "120", description = "Seconds before measuring, for the compiler to be done. Default: ${DEFAULT-VALUE}.")
        int warmUp;

        @Option(names = "--seconds", defaultValue = "20", description = "Measured seconds. Default: ${DEFAULT-VALUE}.")
        int seconds;

        @Option(names = "--citizens", defaultValue = "100", description = "Citizens at once at saturation. Default: ${DEFAULT-VALUE}.")
        int citizens;
    }

    static Measure saturated(Road road, Options options) throws Exception {
        var citizens = road.loop().run(() -> {
            var crowd = road.citizens();
            crowd.closedLoop(options.citizens);
            return crowd;
        });
        return measured(road, citizens, options.warmUp, options.seconds);
    }

    /** Warm already: a short while to settle is enough. */
    static Measure atRate(Road road, double perSecond, Options options) throws Exception {
        var citizens = road.loop().run(() -> {
            var crowd = road.citizens();
            crowd.openLoop(road.loop().vertx(), perSecond);
            return crowd;
        });
        return measured(road, citizens, Math.min(5, options.warmUp), options.seconds);
    }

    private static Measure measured(Road road, Citizens citizens, int warmUp, int seconds) throws Exception {
        road.loop().pass(Duration.ofSeconds(warmUp));
        road.loop().run(() -> {
            citizens.latencies().clear();
            road.webhooks().clear();
        });
        var before = Costs.now(road.house());
        long start = System.nanoTime();
        road.loop().pass(Duration.ofSeconds(seconds));
        var measure = road.loop().run(() -> of(citizens, road.webhooks(), (System.nanoTime() - start) / 1e9, before.until(Costs.now(road.house()))));
        road.loop().run(citizens::stop);
        // What is still in flight belongs to this stretch, not to the next.
        for (int wait = 0; wait < 100 && road.loop().run(citizens::unanswered) > 0; wait++) {
            road.loop().pass(Duration.ofMillis(100));
        }
        return measure.with(road.loop().run(citizens::unanswered), road.loop().run(citizens::strays));
    }

    private static Measure of(Citizens citizens, Latencies webhooks, double seconds, Costs costs) {
        var replies = citizens.latencies();
        double turns = Math.max(1, replies.count());
        return new Measure(replies.count() / seconds, replies.millis(50), replies.millis(99), replies.millis(100),
                webhooks.count() == 0 ? 0 : webhooks.millis(99), costs.gateway() / turns, costs.redis() / turns, costs.driver() / turns,
                0, 0);
    }

    private Measure with(long unanswered, long strays) {
        return new Measure(perSecond, p50, p99, most, webhookP99, gateway, redis, driver, unanswered, strays);
    }

    Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("turns/s", perSecond);
        columns.put("p50 ms", p50);
        columns.put("p99 ms", p99);
        columns.put("most ms", most);
        columns.put("webhook p99 ms", webhookP99);
        columns.put("gateway µs/turn", gateway);
        columns.put("Redis µs/turn", redis);
        columns.put("driver µs/turn", driver);
        columns.put("never answered", unanswered);
        columns.put("strays", strays);
        return columns;
    }

    /** Processor time so far, microseconds. */
    private record Costs(double gateway, double redis, double driver) {

        static Costs now(BenchHouse house) {
            return new Costs(micros(house.nodesCpu()), micros(house.redisCpu()), micros(Cpu.own()));
        }

        Costs until(Costs later) {
            return new Costs(later.gateway - gateway, later.redis - redis, later.driver - driver);
        }

        private static double micros(Duration time) {
            return time.toNanos() / 1e3;
        }
    }
}
