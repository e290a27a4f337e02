package vn.caunoi.store;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One long-lived, pipelined connection to one server that comes back by itself. While it is down every command fails at once
 * with {@link StoreAwayException}; a command that was on its way when it broke fails too, and none ever hangs.
 */
final class NodeLink implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);

    /** Commands on their way at most; far above what two cores can have in flight. */
    private static final int PIPELINE = 1 << 17;

    private static final int WATCHES_PER_TIMEOUT = 5;

    /** Longer than a command may take: it includes looking the name up, TLS, and a JVM that has just begun. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final Seat seat;
    private final Duration patience;
    private final Pauses pauses;
    private final Consumer<RedisConnection> onUp;

    /** For people: the server that was last tried. */
    private volatile String where = "its place";

    private volatile Life life;
    private volatile boolean closed;

    /**
     * @param context an event loop; the connection lives on it
     * @param seat where the server is
     * @param patience how long Redis may leave the oldest command unanswered
     * @param onUp runs on {@link #context()} each time the connection stands, before any other command
     */
    NodeLink(
            Vertx vertx,
            Context context,
            Seat seat,
            Duration patience,
            StoreOptions.Limits limits,
            Consumer<RedisConnection> onUp) {
        this.vertx = vertx;
        this.context = context;
        this.seat = seat;
        this.patience = patience;
        this.pauses = new Pauses(limits.reconnectFirst(), limits.reconnectMost());
        this.onUp = onUp;
    }

    /** A connection, and how far it got. */
    private static final class Life {
        final Address address;
        final Redis client;
        final RedisConnection connection;
        final AtomicLong asked = new AtomicLong();
        final AtomicLong answered = new AtomicLong();
        long watch;

        Life(Address address, Redis client, RedisConnection connection) {
            this.address = address;
            this.client = client;
            this.connection = connection;
        }
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public boolean up() {
        return life != null;
    }

    @Override
    public Future<Void> open() {
        return Future.future(promise -> context.runOnContext(v -> connect().onComplete(promise)));
    }

    @Override
    public Future<Response> send(Request request) {
        return over(connection -> connection.send(request));
    }

    /** The one command for a key that is on its way to this server. To be called on {@link #context()}: nothing comes between. */
    Future<Response> sendAsking(Request request) {
        return over(connection -> {
            // No batch of the client's: that one puts words of its own before the first word of an error.
            var asking = connection.send(Request.cmd(Command.ASKING));
            var answer = connection.send(request);
            return asking.compose(v -> answer);
        });
    }

    private Future<Response> over(Function<RedisConnection, Future<Response>> say) {
        var current = life;
        if (current == null) {
            return Future.failedFuture(away());
        }
        current.asked.incrementAndGet();
        return say.apply(current.connection).transform(answer -> {
            current.answered.incrementAndGet();
            return answer.succeeded() ? Future.succeededFuture(answer.result()) : failed(current, answer.cause());
        });
    }

    @Override
    public Future<List<Link>> servers() {
        return Future.succeededFuture(List.of(this));
    }

    @Override
    public Seat seat(String key) {
        return seat;
    }

    @Override
    public boolean oneForAll() {
        return true;
    }

    /** Gives the connection up and makes a new one: for those who see from outside that it is dead. */
    void drop(String reason) {
        var current = life;
        if (current != null) {
            end(current, reason);
        }
    }

    @Override
    public Future<Void> close() {
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
        return seat.find().compose(this::connect);
    }

    private Future<Void> connect(Address address) {
        where = address.toString();
        // A client of its own for each connection: closing it closes the socket, and with it every open command.
        var client = Redis.createClient(vertx, options(address));
        return client.connect()
                .compose(connection -> seat.check(connection).map(connection))
                .timeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .<Void>map(connection -> {
                    begin(new Life(address, client, connection));
                    return null;
                })
                .recover(cause -> client.close().transform(ignored -> Future.failedFuture(
                        new StoreAwayException("No Redis at " + address + ": " + cause.getMessage(), wrap(cause)))));
    }

    private static RedisOptions options(Address address) {
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
            LOG.warn("Lost Redis at {}: {}", ended.address, reason);
            comeBack();
        });
    }

    private void comeBack() {
        if (closed) {
            return;
        }
        vertx.setTimer(pauses.next(), timer -> connect()
                .onSuccess(v -> LOG.info("Back at Redis {}", where))
                .onFailure(cause -> comeBack()));
    }

    private Future<Response> failed(Life current, Throwable cause) {
        if (!broken(cause)) {
            return Future.failedFuture(wrap(cause));
        }
        end(current, String.valueOf(cause.getMessage()));
        return Future.failedFuture(new StoreAwayException("Lost Redis at " + current.address, wrap(cause)));
    }

    /** An answer of Redis, or a refusal of the client before anything was written, leaves the connection whole. */
    private static boolean broken(Throwable cause) {
        if (cause instanceof ErrorType refusal) {
            // A server that turns writes away has become a replica: the master is elsewhere.
            return refusal.is("CONNECTION_CLOSED") || refusal.is("READONLY");
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
        if (cause instanceof ErrorType refusal && (refusal.is("CLUSTERDOWN") || refusal.is("MASTERDOWN"))) {
            return new StoreAwayException(refusal.getMessage());
        }
        return new StoreException(String.valueOf(cause.getMessage()));
    }

    private StoreAwayException away() {
        return new StoreAwayException(closed ? "The store is closed" : "Redis at " + where + " is away");
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
}
