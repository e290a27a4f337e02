package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.caunoi.e2e.Caunoi;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.Http;
import vn.caunoi.e2e.NodeConfig;
import vn.caunoi.e2e.Officer;
import vn.caunoi.e2e.Phone;

/** Several gateway nodes on one Redis with the simulated providers, each a process of its own, and the road between them. */
final class Installation implements AutoCloseable {

    /** Work of a node that is silent this long is taken over. */
    static final Duration CLAIM_AFTER = Duration.ofSeconds(1);

    /** An interrupted send counts as in doubt: longer than the channels' time-outs as {@link NodeConfig} sets them. */
    static final Duration LONGEST_SEND = Duration.ofSeconds(8);

    private static final Pattern REDIS = Pattern.compile("redis (redis://\\S+)");
    private static final Pattern PROVIDERS = Pattern.compile("phones (\\S+) smpp (\\d+)");
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private final Road road;
    private final String phones;

    /** @param seed of the road's duplicates */
    Installation(Path folder, int size, long seed) {
        this.folder = folder;
        var redis = started(Caunoi.start(folder, "redis", "--data", "redis"));
        road = started(new Road(seed));
        var providers = started(Caunoi.start(folder, "simulate", "--webhook", road.url() + "/c/zalo/" + House.ZALO,
                "--port", "0", "--smpp-port", "0"));
        var said = providers.said(PROVIDERS);
        phones = said.group(1);
        var redisUrl = redis.said(REDIS).group(1);
        for (var name : NAMES.subList(0, size)) {
            nodes.add(started(new Node(folder, new NodeConfig(name, Caunoi.freePort(), Caunoi.freePort(), redisUrl,
                    phones.replace("/phones", ""), Integer.parseInt(said.group(2)), (int) CLAIM_AFTER.toSeconds(),
                    (int) LONGEST_SEND.toSeconds()))));
        }
        nodes.forEach(Node::isUp);
        road.leadsTo(nodes.stream().map(Node::publicUrl).toList());
    }

    List<Node> nodes() {
        return nodes;
    }

    Road road() {
        return road;
    }

    Phone phone(String kind, String citizen) {
        return new Phone(phones, kind, citizen);
    }

    /** Switches faults of the providers, as {@code POST /phones/faults} takes them; "{}" ends all. */
    void faults(String json) {
        new Http().post(phones + "/faults", json, Map.of("Content-Type", "application/json"));
    }

    /** kill -9; it comes back by itself. */
    void killRedis() {
        try {
            Signal.KILL.to(Long.parseLong(Files.readString(folder.resolve("redis").resolve("redis.pid")).split(" ")[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Creates an administrator who logs in at the first node. */
    Officer officer(String name, String password) {
        try (var command = Caunoi.start(folder, "staff", "add", name, "--config", nodes.get(0).file(), "--role", "admin")) {
            command.types(password);
            if (command.ended() != 0) {
                throw new IllegalStateException(command.output());
            }
        }
        return Officer.logsIn(nodes.get(0).internalUrl(), name, password);
    }

    /** Ends everything, the newest first, also when one of them does not end well. */
    @Override
    public void close() {
        var trouble = new IllegalStateException("the campaign did not stop cleanly");
        for (int i = running.size() - 1; i >= 0; i--) {
            try {
                running.get(i).close();
            } catch (Exception failure) {
                trouble.addSuppressed(failure);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }

    private <T extends AutoCloseable> T started(T part) {
        running.add(part);
        return part;
    }
}
