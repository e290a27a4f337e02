package vn.caunoi.store;

import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A real cluster of three masters, each a process of its own, made by the commands an operator would give. */
final class TestCluster implements OnRedis.Redises {

    static final int MASTERS = 3;

    private static final Pattern REFUSED = Pattern.compile("cmdstat_evalsha:.*rejected_calls=(\\d+)");

    private static final int SHARE = SlotRange.SLOTS / MASTERS;

    final Vertx vertx;
    private final List<Path> folders = new ArrayList<>();
    private final List<Node> nodes;
    private final List<Node> replicas = new ArrayList<>();

    TestCluster(Vertx vertx) {
        this.vertx = vertx;
        this.nodes = IntStream.range(0, MASTERS).mapToObj(i -> started()).toList();
        for (var i = 0; i < MASTERS; i++) {
            var last = i == MASTERS - 1 ? SlotRange.SLOTS - 1 : (i + 1) * SHARE - 1;
            node(i).raw(Command.CLUSTER, "ADDSLOTSRANGE", i * SHARE, last);
            node(i).raw(Command.CLUSTER, "SET-CONFIG-EPOCH", i + 1);
        }
        for (var i = 1; i < MASTERS; i++) {
            node(0).raw(Command.CLUSTER, "MEET", "127.0.0.1", node(i).redis.port(), node(i).busPort);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> nodes.stream().allMatch(Node::knowsAll));
    }

    @Override
    public Servers.Cluster servers() {
        return new Servers.Cluster(nodes.stream().map(node -> node.redis.url()).toList());
    }

    Node node(int index) {
        return nodes.get(index);
    }

    List<Node> nodes() {
        return nodes;
    }

    Node owner(int slot) {
        return node(Math.min(slot / SHARE, MASTERS - 1));
    }

    /** One more process that has what this master has. */
    Node replicaOf(Node master) {
        var replica = started();
        replicas.add(replica);
        replica.raw(Command.CLUSTER, "MEET", "127.0.0.1", master.redis.port(), master.busPort);
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> replica.raw(Command.CLUSTER, "NODES").toString().contains(master.id()));
        replica.raw(Command.CLUSTER, "REPLICATE", master.id());
        return replica;
    }

    private Node started() {
        var folder = OnRedis.temporaryFolder();
        folders.add(folder);
        var busPort = OwnRedis.freePort();
        var redis = await(EmbeddedRedis.start(vertx, folder, List.of(
                "--cluster-enabled", "yes",
                "--cluster-port", Integer.toString(busPort),
                "--cluster-node-timeout", "5000")));
        return new Node(redis, busPort, Redis.createClient(vertx, redis.url()));
    }

    @Override
    public void close() throws IOException {
        var all = new ArrayList<>(nodes);
        all.addAll(replicas);
        for (var node : all) {
            await(node.client.close());
            await(node.redis.stop());
        }
        for (var folder : folders) {
            OnRedis.removeFolder(folder);
        }
    }

    /** One master, talked to past the store. */
    record Node(EmbeddedRedis redis, int busPort, Redis client) {

        Response raw(Command command, Object... arguments) {
            var request = Request.cmd(command);
            for (var argument : arguments) {
                request.arg(argument.toString());
            }
            return await(client.send(request));
        }

        String id() {
            return raw(Command.CLUSTER, "MYID").toString();
        }

        List<String> keysIn(int slot, int atMost) {
            return Answers.texts(raw(Command.CLUSTER, "GETKEYSINSLOT", slot, atMost));
        }

        /** How often this server would not run a script, since it started. */
        long refusedScripts() {
            var calls = REFUSED.matcher(raw(Command.INFO, "commandstats").toString());
            return calls.find() ? Long.parseLong(calls.group(1)) : 0;
        }

        private boolean knowsAll() {
            var info = raw(Command.CLUSTER, "INFO").toString();
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + MASTERS);
        }
    }
}
