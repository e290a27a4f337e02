package vn.caunoi.e2e.campaign;

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

/** Several gateway nodes on one Redis with the simulated providers, each a process of its own, and the lines between them. */
final class Installation implements AutoCloseable {

    /** Work of a node that is silent this long is taken over. */
    static final Duration CLAIM_AFTER = Duration.ofSeconds(1);

    /** An interrupted send counts as in doubt: longer than the channels' time-outs as {@link NodeConfig} sets them. */
    static final Duration LONGEST_SEND = Duration.ofSeconds(8);

    /** Shipped is hours; here a reminder meets the answer it asks for. */
    static final Duration REMIND_AFTER = Duration.ofSeconds(3);

    private static final Pattern PROVIDERS = Pattern.compile("phones (\\S+?:(\\d+)\\S*) smpp (\\d+)");
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private RedisServer redis;
    private Road road;
    private Caunoi providers;
    private Cable zalo;
    private Cable sms;
    private String phones;

    /** @param seed of the road's duplicates */
    Installation(Path folder, int size, long seed) {
        this.folder = folder;
        try {
            starts(size, seed);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private void starts(int size, long seed) {
        redis = started(new RedisServer(folder));
        road = started(new Road(seed));
        providers = started(Caunoi.start(folder, "simulate", "--webhook", road.url() + "/c/zalo/" + House.ZALO,
                "--port", "0", "--smpp-port", "0"));
        var said = providers.said(PROVIDERS);
        phones = said.group(1);
        zalo = started(new Cable(Integer.parseInt(said.group(2))));
        sms = started(new Cable(Integer.parseInt(said.group(3))));
        var flows = Flows.remindingAfter(REMIND_AFTER, folder.resolve("flows"));
        NAMES.subList(0, size).forEach(name -> nodes.add(started(new Node(folder, config(name), flows))));
        nodes.forEach(Node::isUp);
        road.leadsTo(nodes.stream().map(Node::publicUrl).toList());
    }

    private NodeConfig config(String name) {
        return new NodeConfig(name, Caunoi.freePort(), Caunoi.freePort(), redis.url(), "http://127.0.0.1:" + zalo.port(), sms.port(),
                (int) CLAIM_AFTER.toSeconds(), (int) LONGEST_SEND.toSeconds());
    }

    List<Node> nodes() {
        return nodes;
    }

    RedisServer redis() {
        return redis;
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

    /** Neither Zalo nor the SMS centre can be reached for this long. */
    void cutProviders(Duration time) {
        zalo.cut();
        sms.cut();
        Fault.pass(time);
        zalo.mend();
        sms.mend();
    }

    /** Zalo and the SMS centre take connections and say nothing for this long. */
    void hangProviders(Duration time) {
        Signal.STOP.to(providers.pid());
        Fault.pass(time);
        Signal.CONT.to(providers.pid());
    }

    /** Waits until every node says that it is well. */
    void isWhole() {
        nodes.forEach(Node::isHealthy);
    }

    /** Creates an administrator who logs in at the first node; the same session at each node. */
    List<Officer> officer(String name, String password) {
        try (var command = Caunoi.start(folder, "staff", "add", name, "--config", nodes.get(0).file(), "--role", "admin")) {
            command.types(password);
            if (command.ended() != 0) {
                throw new IllegalStateException(command.output());
            }
        }
        var first = Officer.logsIn(nodes.get(0).internalUrl(), name, password);
        return nodes.stream().map(node -> first.at(node.internalUrl())).toList();
    }

    /** Ends everything, the newest first, also when one of them does not end well. */
    @Override
    public void close() {
        if (providers != null) {
            Signal.CONT.to(providers.pid());
        }
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
