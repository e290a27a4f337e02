package vn.caunoi.store;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One long-lived, pipelined connection that comes back by itself. While it is down every command fails at once
 * with {@link StoreAwayException}; a command that was on its way when it broke fails too, and none ever hangs.
 */
final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    /** Commands on their way at most; far above what two cores can have in flight. */
    private static final int PIPELINE = 1 << 17;

    private static final int WATCHES_PER_TIMEOUT = 5;

    /** Longer than a command may take: it includes looking the name up, TLS, and a JVM that has just begun. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final Address address;
    private final Duration patience;
    private final Pauses pauses;
    private final Consumer<RedisConnection> onUp;

    private volatile Life life;
    private volatile boolean closed;

    /**
     * @param context an event loop; the connection lives on it
     * @param patience how long Redis may leave the oldest command unanswered
     * @param onUp runs on {@link #context()} each time the connection stands, before any other command
     */
    Link(
            Vertx vertx,
            Context context,
            Address address,
            Duration patience,
            StoreOptions.Limits limits,
            Consumer<RedisConnection> onUp) {
        this.vertx = vertx;
        this.context = context;
        this.address = address;
        this.patience = patience;
        this.pauses = new Pauses(limits.reconnectFirst(), limits.reconnectMost());
        this.onUp = onUp;
    }

    /** A connection, and how far it got. */
    private static final class Life {
        final Redis client;
        final RedisConnection connection;
        final AtomicLong asked = new AtomicLong();
        final AtomicLong answered = new AtomicLong();
        long watch;

        Life(Redis client, RedisConnection connection) {
            this.client = client;
            this.connection = connection;
        }
    }

    Context context() {
        return context;
    }

    boolean up() {
        return life != null;
    }

    /** The first connection: the only one whose failure is told to the caller. */
    Future<Void> open() {
        return Future.future(promise -> context.runOnContext(v -> connect().onComplete(promise)));
    }

    Future<Response> send(Request request) {
        var current = life;
        if (current == null) {
            return Future.failedFuture(away());
        }
        current.asked.incrementAndGet();
        return current.connection.send(request).transform(answer -> {
            current.answered.incrementAndGet();
            return answer.succeeded() ? Future.succeededFuture(answer.result()) : failed(current, answer.cause());
        });
    }

    /** Many commands on their way together, answered in their order; fails with the first that fails. */
    Future<List<Response>> batch(List<Request> requests) {
        return Future.all(requests.stream().map(this::send).toList()).map(CompositeFuture::list);
    }

    Future<Void> ping() {
        return send(Request.cmd(Command.PING)).mapEmpty();
    }

    /** Gives the connection up and makes a new one: for those who see from outside that it is dead. */
    void drop(String reason) {
        var current = life;
        if (current != null) {
            end(current, reason);
        }
    }

    Future<Void> close() {
        closed = true;
        return Future.future(promise -> context.runOnContext(v -> {
            var current = life;
            life = null;
            if (current == null) {
                promise.complete();
            } else {
                vertx.cancelTimer(current.watch);
                current.client.close().onComplete(promise);
            }
        }));
    }

    private Future<Void> connect() {
        // A client of its own for each connection: closing it closes the socket, and with it every open command.
        var client = Redis.createClient(vertx, options());
        return client.connect()
                .timeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .<Void>map(connection -> {
                    begin(new Life(client, connection));
                    return null;
                })
                .recover(cause -> client.close().transform(ignored -> Future.failedFuture(
                        new StoreAwayException("No Redis at " + address + ": " + cause.getMessage(), wrap(cause)))));
    }

    private RedisOptions options() {
        return new RedisOptions()
                .setConnectionString(address.url())
                // RESP 3 answers streams as maps and scores as doubles; one shape for 6.2 to 8 is simpler.
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setMaxPoolSize(1)
                .setMaxPoolWaiting(1)
                .setMaxWaitingHandlers(PIPELINE);
    }

    private void begin(Life begun) {
        if (closed) {
            begun.client.close();
            return;
        }
        begun.connection.endHandler(v -> end(begun, "closed by Redis"));
        begun.connection.exceptionHandler(cause -> end(begun, cause.getMessage()));
        begun.watch = vertx.setPeriodic(patience.toMillis() / WATCHES_PER_TIMEOUT, new Watch(begun)::look);
        life = begun;
        pauses.restart();
        onUp.accept(begun.connection);
    }

    private void end(Life ended, String reason) {
        context.runOnContext(v -> {
            if (life != ended) {
                return;
            }
            life = null;
            vertx.cancelTimer(ended.watch);
            ended.client.close();
            LOG.warn("Lost Redis at {}: {}", address, reason);
            comeBack();
        });
    }

    private void comeBack() {
        if (closed) {
            return;
        }
        vertx.setTimer(pauses.next(), timer -> connect()
                .onSuccess(v -> LOG.info("Back at Redis {}", address))
                .onFailure(cause -> comeBack()));
    }

    private <T> Future<T> failed(Life current, Throwable cause) {
        if (!broken(cause)) {
            return Future.failedFuture(wrap(cause));
        }
        end(current, String.valueOf(cause.getMessage()));
        return Future.failedFuture(new StoreAwayException("Lost Redis at " + address, wrap(cause)));
    }

    /** An answer of Redis, or a refusal of the client before anything was written, leaves the connection whole. */
    private static boolean broken(Throwable cause) {
        if (cause instanceof ErrorType refusal) {
            return refusal.is("CONNECTION_CLOSED");
        }
        var message = String.valueOf(cause.getMessage());
        return !message.startsWith("Redis waiting queue is full") && !message.startsWith("Redis command is not valid");
    }

    /** Redis errors arrive as a Throwable that is no Exception; callers get one that is. */
    private static StoreException wrap(Throwable cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        if (cause instanceof ErrorType refusal && refusal.is("LOADING")) {
            return new StoreAwayException("Redis is loading its data");
        }
        return new StoreException(String.valueOf(cause.getMessage()));
    }

    private StoreAwayException away() {
        return new StoreAwayException(closed ? "The store is closed" : "Redis at " + address + " is away");
    }

    /** Finds out that Redis no longer answers: cheaper than a timer for each command. */
    private final class Watch {

        private final Life watched;
        private long seen;
        private int still;

        Watch(Life watched) {
            this.watched = watched;
        }

        void look(long timer) {
            var answered = watched.answered.get();
            still = answered == seen && watched.asked.get() > answered ? still + 1 : 0;
            seen = answered;
            if (still >= WATCHES_PER_TIMEOUT) {
                end(watched, "no answer for " + patience.toMillis() + " ms");
            }
        }
    }

    /** Pauses that double up to a limit, each shortened by chance so that nodes do not come back in step. */
    private static final class Pauses {

        private final long first;
        private final long most;
        private long current;

        Pauses(Duration first, Duration most) {
            this.first = first.toMillis();
            this.most = most.toMillis();
            this.current = this.first;
        }

        void restart() {
            current = first;
        }

        long next() {
            var pause = current;
            current = Math.min(most, current * 2);
            return Math.max(1, ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
        }
    }
}
