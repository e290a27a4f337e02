package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Everything the gateway remembers, in Redis. Every operation fails quickly with {@link StoreAwayException} while
 * Redis is away and works again by itself once it is back; each bears repeating. Thread-safe.
 */
public final class Store {

    /** Redis Cluster has as many slots; more partitions than that would help nobody. */
    private static final int MOST_PARTITIONS = 16_384;

    private final Room room;
    private final Installation installation;
    private final Arrivals arrivals;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Petitions petitions;
    private final Timers timers;
    private final Changes changes;
    private final Parked parked;
    private final Rates rates;
    private final Exchanges exchanges;
    private final HeldReplies held;
    private final Corrections corrections;
    private final Vault vault;
    private final Shelf shelf;
    private final Unanswered unanswered;
    private final Lessons lessons;
    private final Staff staff;
    private final Relay relay;
    private final Audit audit;

    private Store(Vertx vertx, Room room, Installation installation) {
        this.room = room;
        this.installation = installation;
        this.arrivals = new Arrivals(room);
        this.conversations = new Conversations(room);
        this.outbox = new Outbox(room);
        this.petitions = new Petitions(room);
        this.timers = new Timers(room);
        this.changes = new Changes(vertx, room);
        this.parked = new Parked(room);
        this.rates = new Rates(room);
        this.exchanges = new Exchanges(room);
        this.held = new HeldReplies(room);
        this.corrections = new Corrections(room);
        this.vault = new Vault(room);
        this.shelf = new Shelf(room);
        this.unanswered = new Unanswered(room);
        this.lessons = new Lessons(room);
        this.staff = new Staff(room);
        this.relay = new Relay(vertx, room);
        this.audit = new Audit(room);
    }

    /**
     * Connects, and fixes the installation at its first start. Call it from an event loop or a plain thread.
     *
     * @return fails with {@link StoreAwayException} when there is no Redis, {@link StoreException} when its data was
     *     set up with another number of partitions
     */
    public static Future<Store> open(Vertx vertx, StoreOptions options) {
        if (options.partitions() < 1 || options.partitions() > MOST_PARTITIONS) {
            throw new IllegalArgumentException(
                    "partitions is " + options.partitions() + ", expected 1 to " + MOST_PARTITIONS);
        }
        var context = vertx.getOrCreateContext();
        if (!context.isEventLoopContext()) {
            throw new IllegalStateException("the store is opened from an event loop or a plain thread, not a worker");
        }
        var limits = options.limits();
        var link = Link.to(options.servers(), vertx, context, limits);
        var room = new Room(link, new Keys(options.partitions()), limits);
        return link.open()
                .compose(v -> InstallationRecord.open(link, options.partitions()))
                .map(installation -> new Store(vertx, room, installation))
                .compose(store -> store.relay.open().map(store))
                .recover(cause -> link.close().transform(closed -> Future.failedFuture(cause)));
    }

    public Installation installation() {
        return installation;
    }

    /** A fixed function of the conversation's id, from 0 to partitions - 1. */
    public int partitionOf(String conversation) {
        return room.keys().partitionOf(conversation);
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Petitions petitions() {
        return petitions;
    }

    public Timers timers() {
        return timers;
    }

    public Changes changes() {
        return changes;
    }

    public Parked parked() {
        return parked;
    }

    public HeldReplies held() {
        return held;
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    public Rates rates() {
        return rates;
    }

    public Corrections corrections() {
        return corrections;
    }

    public Vault vault() {
        return vault;
    }

    public Shelf shelf() {
        return shelf;
    }

    public Unanswered unanswered() {
        return unanswered;
    }

    public Lessons lessons() {
        return lessons;
    }

    public Staff staff() {
        return staff;
    }

    public Relay relay() {
        return relay;
    }

    public Audit audit() {
        return audit;
    }

    /** Whether Redis is there now, every server of a cluster; fails with the reason when it is not. */
    public Future<Void> ping() {
        return room.link().ping();
    }

    /** Whether this Redis keeps what it acknowledges. */
    public Future<Durability> durability() {
        return DurabilityCheck.run(room.link());
    }

    public Future<Void> close() {
        return Future.join(changes.close(), relay.close()).transform(v -> room.link().close());
    }
}
