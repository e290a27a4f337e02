package vn.caunoi.store;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;

/** The way to Redis, whether it is one server or many. */
interface Link {

    /** @param context an event loop; the connections live on it */
    static Link to(Servers servers, Vertx vertx, Context context, StoreOptions.Limits limits) {
        if (servers instanceof Servers.Cluster cluster) {
            return new ClusterLink(vertx, context, cluster.nodes().stream().map(Address::of).toList(), limits);
        }
        var seat = servers instanceof Servers.Watched watched
                ? SentinelSeat.of(vertx, watched)
                : Seat.at(Address.of(((Servers.One) servers).url()));
        return new NodeLink(vertx, context, seat, limits.command(), limits, connection -> {});
    }

    Context context();

    boolean up();

    /** The first connection: the only one whose failure is told to the caller. */
    Future<Void> open();

    Future<Void> close();

    /** Fails at once with {@link StoreAwayException} while the server it needs is away. */
    Future<Response> send(Request request);

    /** Every server that holds a part of the data. */
    Future<List<Link>> servers();

    /** Where a connection of its own goes that needs the key; several keys share one where {@link #oneForAll()}. */
    Seat seat(String key);

    /** Whether one command may name keys of several partitions. */
    boolean oneForAll();

    /** Many commands on their way together, answered in their order; fails with the first that fails. */
    default Future<List<Response>> batch(List<Request> requests) {
        return Future.all(requests.stream().map(this::send).toList()).map(CompositeFuture::list);
    }

    /** Whether every server answers. */
    default Future<Void> ping() {
        return servers()
                .compose(all -> Future.all(all.stream().map(one -> one.send(Request.cmd(Command.PING))).toList()))
                .mapEmpty();
    }
}
