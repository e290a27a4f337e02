package vn.caunoi.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.caunoi.bench.Results;

/** What conversations cost as they grow in number: memory of each, and turns a second beside so many idle ones. */
@picocli.CommandLine.Command(
        name = "conversations", description = "Memory of an idle conversation, and turns a second beside 10^3 to 10^6 of them.")
public final class ConversationsCommand implements Callable<Integer> {

    private static final int SAMPLES = 200;
    private static final Pattern USED = Pattern.compile("used_memory:(\\d+)");

    @Option(names = "--sizes", split = ",", defaultValue = "1000,10000,100000,1000000", description = "Default: ${DEFAULT-VALUE}.")
    private List<Long> sizes;

    @Mixin
    private Measure.Options options;

    @Option(names = "--out", defaultValue = "conversations.json", description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        var vertx = Vertx.vertx();
        try (var road = new Road("sms", 0)) {
            var redis = Redis.createClient(vertx, road.house().redisUrl());
            var archive = await(Archive.open(vertx, road.house().redisUrl()), 60);
            double empty = used(redis);
            for (long size : sizes) {
                await(archive.growTo(size), 3600);
                rows.add(row(road, redis, archive, size, (used(redis) - empty) / size));
                // The last size takes minutes: what is known already is not lost with it.
                new Results("conversations", rows).write(out);
            }
            await(archive.close(), 60);
        } finally {
            await(vertx.close(), 60);
        }
        return 0;
    }

    private Map<String, Object> row(Road road, Redis redis, Archive archive, long size, double bytesEach) throws Exception {
        var row = new LinkedHashMap<String, Object>();
        row.put("conversations", size);
        row.put("Redis bytes each, all keys", bytesEach);
        row.put("of these the conversation", sampled(redis, archive, size, "conversation"));
        row.put("of these the transcript", sampled(redis, archive, size, "transcript"));
        long start = System.nanoTime();
        var node = road.startNode();
        row.put("start s", (System.nanoTime() - start) / 1e9);
        row.put("index whole after s", road.indexWhole(node, start));
        row.put("JVM heap MB", Jvm.heapAfterCollection(node.pid()));
        var most = Measure.saturated(road, options);
        row.put("turns/s", most.perSecond());
        row.put("p50 ms", most.p50());
        row.put("p99 ms", most.p99());
        row.put("Redis µs/turn", most.redis());
        row.put("gateway µs/turn", most.gateway());
        road.stopNode(node);
        return row;
    }

    /** Mean memory of one key of a conversation, as Redis itself counts it. */
    private static double sampled(Redis redis, Archive archive, long size, String what) throws Exception {
        double sum = 0;
        for (long i = 0; i < SAMPLES; i++) {
            var id = Archive.id(i * size / SAMPLES);
            var key = "{%d}:%s:%s".formatted(archive.store().partitionOf(id), what, id);
            var answer = await(redis.send(Request.cmd(Command.MEMORY).arg("USAGE").arg(key).arg("SAMPLES").arg(0)), 10);
            sum += answer.toLong();
        }
        return sum / SAMPLES;
    }

    private static double used(Redis redis) throws Exception {
        var info = USED.matcher(await(redis.send(Request.cmd(Command.INFO).arg("memory")), 10).toString());
        if (!info.find()) {
            throw new IllegalStateException("Redis does not say how much memory it uses");
        }
        return Double.parseDouble(info.group(1));
    }

    private static <T> T await(Future<T> asked, int seconds) throws Exception {
        return asked.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    }
}
