package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks every server whether it keeps what it acknowledges: a cluster is as safe as its least safe part. */
final class DurabilityCheck {

    static final String UNKNOWN = "unknown";

    /** XAUTOCLAIM, GETEX and exclusive stream ranges came with 6.2. */
    private static final int[] OLDEST = {6, 2};

    private DurabilityCheck() {}

    static Future<Durability> run(Link link) {
        return link.servers()
                .compose(servers -> Future.all(servers.stream().map(DurabilityCheck::ask).toList()))
                .map(answers -> worst(answers.list()));
    }

    static Durability worst(List<Durability> servers) {
        return servers.stream().max(Comparator.comparingInt(server -> server.problems().size())).orElseThrow();
    }

    private static Future<Durability> ask(Link link) {
        return link.send(Request.cmd(Command.INFO)).map(DurabilityCheck::info).compose(info -> appendFsync(link)
                .map(appendFsync -> judge(
                        info.getOrDefault("redis_version", UNKNOWN),
                        appendOnly(info),
                        appendFsync,
                        info.getOrDefault("maxmemory_policy", UNKNOWN))));
    }

    static Durability judge(String version, String appendOnly, String appendFsync, String policy) {
        var problems = new ArrayList<String>();
        if (!recent(version)) {
            problems.add("Redis " + version + " is too old: 6.2 or newer is needed");
        }
        if (!appendOnly.equals("yes")) {
            problems.add("appendonly is " + appendOnly + ": a restart loses messages; set appendonly yes");
        }
        // With everysec Redis may answer up to two seconds before it writes, so even a killed process loses messages.
        if (!appendFsync.equals("always")) {
            problems.add("appendfsync is " + appendFsync + ": acknowledged messages can be lost; set always");
        }
        if (!policy.equals("noeviction")) {
            problems.add("maxmemory-policy is " + policy + ": it deletes conversations when memory runs out; set noeviction");
        }
        return new Durability(version, appendOnly, appendFsync, policy, List.copyOf(problems));
    }

    private static Map<String, String> info(Response answer) {
        return answer.toString()
                .lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip(), (one, other) -> one));
    }

    private static String appendOnly(Map<String, String> info) {
        return switch (info.getOrDefault("aof_enabled", UNKNOWN)) {
            case "1" -> "yes";
            case "0" -> "no";
            default -> UNKNOWN;
        };
    }

    /** The one value that INFO does not tell; hosted Redis often forbids CONFIG. */
    private static Future<String> appendFsync(Link link) {
        return link.send(Request.cmd(Command.CONFIG).arg("GET").arg("appendfsync"))
                .map(answer -> answer.size() == 2 ? answer.get(1).toString() : UNKNOWN)
                .recover(cause -> cause instanceof StoreAwayException
                        ? Future.failedFuture(cause)
                        : Future.succeededFuture(UNKNOWN));
    }

    private static boolean recent(String version) {
        var parts = version.split("\\.");
        if (parts.length < 2 || !version.matches("\\d+\\.\\d+.*")) {
            return false;
        }
        return Arrays.compare(new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])}, OLDEST) >= 0;
    }
}
