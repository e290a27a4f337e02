package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * At the master the sentinels name.
 *
 * @param master how it is reached, its name in place of host and port
 */
record SentinelSeat(Vertx vertx, List<Address> sentinels, Address master) implements Seat {

    /** One that does not answer must not keep the others from being asked. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(1);

    static SentinelSeat of(Vertx vertx, Servers.Watched servers) {
        var master = servers.master();
        return new SentinelSeat(
                vertx,
                servers.sentinels().stream().map(Address::of).toList(),
                Address.of(master.contains("://") ? master : "redis://" + master));
    }

    @Override
    public Future<Address> find() {
        return askFrom(0, "");
    }

    /** Right after a failover a sentinel may still name the old master, or the new one may not know yet that it is. */
    @Override
    public Future<Void> check(RedisConnection connection) {
        return connection.send(Request.cmd(Command.ROLE)).compose(role -> role.get(0).toString().equals("master")
                ? Future.succeededFuture()
                : Future.failedFuture(new StoreAwayException("it is a " + role.get(0) + ", not the master")));
    }

    private Future<Address> askFrom(int index, String lastAnswer) {
        return index == sentinels.size()
                ? Future.failedFuture(new StoreAwayException("No sentinel tells the master " + master.place() + lastAnswer))
                : ask(sentinels.get(index))
                        .recover(cause -> askFrom(index + 1, ": " + sentinels.get(index) + ": " + cause.getMessage()));
    }

    private Future<Address> ask(Address sentinel) {
        var client = Redis.createClient(vertx, new RedisOptions()
                .setConnectionString(sentinel.url())
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setMaxPoolSize(1)
                .setMaxPoolWaiting(1));
        return client.send(Request.cmd(Command.SENTINEL).arg("GET-MASTER-ADDR-BY-NAME").arg(master.place()))
                .timeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .eventually(client::close)
                .compose(answer -> answer == null
                        ? Future.failedFuture(new StoreAwayException("knows no master of this name"))
                        : Future.succeededFuture(master.at(answer.get(0).toString(), answer.get(1).toInteger())));
    }
}
