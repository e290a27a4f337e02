package vn.caunoi.store;

import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A master, a replica and three sentinels, each a process of its own. */
final class TestSentinels implements AutoCloseable {

    private static final String NAME = "caunoi";

    private final Vertx vertx;
    private final List<Path> folders = new ArrayList<>();
    private final List<Process> sentinels = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    final EmbeddedRedis master;
    final EmbeddedRedis replica;

    TestSentinels(Vertx vertx) throws IOException {
        this.vertx = vertx;
        this.master = await(EmbeddedRedis.start(vertx, folder(), List.of()));
        this.replica = await(EmbeddedRedis.start(
                vertx, folder(), List.of("--replicaof", "127.0.0.1 " + master.port(), "--repl-diskless-sync-delay", "0")));
        for (var i = 0; i < 3; i++) {
            sentinels.add(sentinel());
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::allKnowEverybody);
    }

    Servers.Watched servers() {
        return new Servers.Watched(urls, NAME);
    }

    /** Replication is asynchronous: what the replica does not have yet dies with the master. */
    void awaitReplicated() {
        var client = Redis.createClient(vertx, master.url());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> await(
                client.send(Request.cmd(Command.WAIT).arg(1).arg(1000))).toInteger() == 1);
        await(client.close());
    }

    private Process sentinel() throws IOException {
        var folder = folder();
        var port = OwnRedis.freePort();
        var file = folder.resolve("sentinel.conf");
        Files.writeString(file, String.join("\n",
                "bind 127.0.0.1",
                "port " + port,
                "dir " + folder,
                "sentinel monitor " + NAME + " 127.0.0.1 " + master.port() + " 2",
                "sentinel down-after-milliseconds " + NAME + " 1000",
                "sentinel failover-timeout " + NAME + " 5000",
                ""));
        urls.add("redis://127.0.0.1:" + port);
        return new ProcessBuilder(RedisBinary.in(folder).toString(), file.toString(), "--sentinel")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sentinel.log").toFile())
                .start();
    }

    private boolean allKnowEverybody() {
        return urls.stream().allMatch(url -> {
            var client = Redis.createClient(vertx, url);
            return await(client.send(Request.cmd(Command.INFO).arg("sentinel"))
                    .map(info -> info.toString().contains("status=ok,address=127.0.0.1:" + master.port() + ",slaves=1,sentinels=3"))
                    .otherwise(false)
                    .eventually(client::close));
        });
    }

    private Path folder() {
        var folder = OnRedis.temporaryFolder();
        folders.add(folder);
        return folder;
    }

    @Override
    public void close() throws IOException {
        sentinels.forEach(Process::destroyForcibly);
        await(master.stop());
        await(replica.stop());
        for (var sentinel : sentinels) {
            sentinel.onExit().join();
        }
        for (var folder : folders) {
            OnRedis.removeFolder(folder);
        }
    }
}
