package vn.caunoi.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.SocketChannel;
import vn.caunoi.channels.WebhookChannel;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.config.ConfigException;
import vn.caunoi.gateway.corrections.CorrectionDesk;
import vn.caunoi.gateway.corrections.Learner;
import vn.caunoi.gateway.corrections.Yardstick;
import vn.caunoi.gateway.delivery.Delivery;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.gateway.faq.UnansweredNotes;
import vn.caunoi.gateway.http.Listeners;
import vn.caunoi.gateway.inbox.Inbox;
import vn.caunoi.gateway.inbox.Readings;
import vn.caunoi.gateway.intake.ConversationIds;
import vn.caunoi.gateway.intake.StoreIntake;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.gateway.operations.ExchangeLog;
import vn.caunoi.gateway.operations.HealthPage;
import vn.caunoi.gateway.ports.DataFiles;
import vn.caunoi.gateway.ports.StorePorts;
import vn.caunoi.gateway.turns.DialogTurns;
import vn.caunoi.gateway.turns.Guesses;
import vn.caunoi.gateway.turns.PetitionDesk;
import vn.caunoi.gateway.turns.TurnLoop;
import vn.caunoi.gateway.turns.TurnRunner;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.store.Durability;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

/**
 * One node: the composition of all rooms, on one event loop. Everything that must outlive it is in the store, so
 * any number of nodes may run on one Redis and each may die at any point.
 */
public final class Gateway extends VerticleBase {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    /** Digits of a commune's code, a province has two (QĐ 19/2025/QĐ-TTg). */
    private static final int COMMUNE_CODE = 5;

    private final Config config;
    private final InstantSource clock;
    private final Supplier<Brain> loading;
    private final Consumer<Router> pages;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counters counters = new Counters(metrics);

    private Brain brain;
    private PetitionRules rules;
    private Store store;
    private TaughtFaq faq;
    private Learner learner;
    private ExchangeLog exchanges;
    private Channels channels;
    private TurnLoop turns;
    private Delivery delivery;
    private Inbox inbox;
    private Listeners listeners;

    /**
     * @param loading may block until it is loaded
     * @param pages what the public listener shows besides webhooks and the chat widget
     */
    public Gateway(Config config, InstantSource clock, Supplier<Brain> loading, Consumer<Router> pages) {
        this.config = config;
        this.clock = clock;
        this.loading = loading;
        this.pages = pages;
    }

    @Override
    public Future<?> start() {
        var read = read();
        return Store.open(vertx, StoreOptions.at(config.redis().servers().orElseThrow()).withPartitions(config.redis().partitions()))
                .onSuccess(opened -> store = opened)
                .compose(opened -> store.durability())
                .compose(this::safeEnough)
                .compose(safe -> read)
                .compose(ready -> learn())
                .compose(learnt -> compose())
                .compose(composed -> listeners.open(config))
                .compose(listening -> {
                    // A million conversations take minutes to read: citizens are answered meanwhile.
                    inbox.start();
                    if (!config.tuning().intakeOnly()) {
                        learner.start();
                        turns.start();
                        delivery.start();
                    }
                    log.info("node {} is up: public {}, internal {}", config.node(), publicPort(), internalPort());
                    return Future.succeededFuture();
                })
                .recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)));
    }

    /** What takes reading and training is done beside the event loop. */
    private Future<?> read() {
        return Future.all(
                vertx.executeBlocking(loading::get, false).onSuccess(loaded -> brain = loaded),
                vertx.executeBlocking(PetitionRules::shipped, false).onSuccess(shipped -> rules = shipped));
    }

    /** Before anybody is answered: what staff taught must not be forgotten by a restart. */
    private Future<Void> learn() {
        faq = new TaughtFaq(vertx, store, brain.language());
        return faq.start();
    }

    /** Drains: no new message is taken, what is in work is finished, what is not stays in the store. */
    @Override
    public Future<?> stop() {
        log.info("node {} drains", config.node());
        return finished("listeners", listeners, Listeners::close)
                .compose(done -> finished("turns", turns, TurnLoop::stop))
                .compose(done -> finished("delivery", delivery, Delivery::stop))
                .compose(done -> finished("channels", channels, Channels::close))
                .compose(done -> finished("exchanges", exchanges, ExchangeLog::stop))
                .compose(done -> finished("inbox", inbox, Inbox::stop))
                .compose(done -> finished("faq", faq, taught -> {
                    taught.stop();
                    return Future.succeededFuture();
                }))
                .compose(done -> finished("learner", learner, Learner::stop))
                .compose(done -> finished("store", store, Store::close));
    }

    public int publicPort() {
        return listeners.publicPort();
    }

    public int internalPort() {
        return listeners.internalPort();
    }

    private Future<Void> safeEnough(Durability durability) {
        if (durability.safe() || !config.production()) {
            return Future.succeededFuture();
        }
        return Future.failedFuture(new ConfigException("this Redis could lose acknowledged messages, and 'production' is true: "
                + String.join("; ", durability.problems())));
    }

    private Future<Void> compose() {
        var ids = new ConversationIds(store.installation().key());
        var files = new DataFiles(vertx, config.data(), ids);
        exchanges = new ExchangeLog(
                vertx, store, clock, counters, brain.engine()::covered, config.exchanges().most(), Duration.ofDays(config.exchanges().days()));
        channels = Channels.create(config.accounts(), StorePorts.of(vertx, store, ids, clock, files, exchanges));
        exchanges.start(account -> Optional.ofNullable(channels.byAccount().get(account)).map(Channel::secrets).orElse(Set.of()));
        delivery = new Delivery(vertx, store, clock, counters, sending().stream()
                .map(account -> Senders.pump(vertx, store, channels.byAccount().get(account.id()), account, config, clock, counters))
                .toList());
        turns = turns();
        learner = new Learner(vertx, store, brain.language(), new Yardstick(config.learning().mayLosePoints()),
                Duration.ofSeconds(config.learning().pauseSeconds()), clock);
        var intake = new StoreIntake(store, ids, clock, config.tuning().intakeOnly() ? StoreIntake.Turns.ELSEWHERE : turns, counters);
        var wiring = new InboxWiring(channels, delivery, new PetitionWork(numbers(), rules, corrections()), files, readings(), faq,
                Set.copyOf(accounts(Config.Account::unit).values()));
        return Inbox.create(vertx, store, InboxWiring.settings(config), wiring, clock)
                .compose(created -> open(created, intake));
    }

    /** Loaded when the engine is, so that the start waits for nothing more; whoever opens a conversation before waits the rest. */
    private Future<Readings> readings() {
        return vertx.<Readings>executeBlocking(OrdinarySpelling::shipped, false)
                .recover(failure -> {
                    log.error("staff see what citizens wrote without its reading", failure);
                    return Future.succeededFuture(text -> Optional.empty());
                });
    }

    /** What an intake-only node is told to send waits for the others' next sweep. */
    private List<Config.Account> sending() {
        return config.tuning().intakeOnly() ? List.of() : config.accounts();
    }

    private Future<Void> open(Inbox created, StoreIntake intake) {
        inbox = created;
        listeners = new Listeners(vertx, channels.that(WebhookChannel.class),
                channels.that(SocketChannel.class), intake, inbox, health(), config.inbox().frames(), pages, counters, exchanges, clock);
        return channels.open(intake);
    }

    private CorrectionDesk corrections() {
        return new CorrectionDesk(store, brain.engine()::anonymous, brain.language().models().library(), config.learning().most(), counters);
    }

    private PetitionNumbers numbers() {
        return new PetitionNumbers(store.installation().key(), store.installation().partitions());
    }

    private TurnLoop turns() {
        var desk = new PetitionDesk(store, numbers(), rules, accounts(Config.Account::unit), new Guesses(store.staff()));
        var answers = new DialogTurns(brain.engine(), desk, accounts(Gateway::home));
        var tuning = config.tuning();
        var unanswered = new UnansweredNotes(
                store, brain.engine()::anonymous, config.unanswered().most(), Duration.ofDays(config.unanswered().days()));
        var runner = new TurnRunner(store, answers, clock, counters, delivery, tuning.turnTries(),
                accounts(Config.Account::unit), unanswered);
        return new TurnLoop(vertx, store, runner, clock, config.node(), tuning.batch(), Duration.ofSeconds(tuning.claimAfterSeconds()),
                tuning.turnTries());
    }

    /** Where an account is at home, as a hint for reading places: its commune, where it belongs to one, else its province. */
    private static String home(Config.Account account) {
        return account.unit().length() == COMMUNE_CODE ? account.unit() : account.province();
    }

    private Map<String, String> accounts(Function<Config.Account, String> value) {
        return config.accounts().stream().collect(Collectors.toMap(Config.Account::id, value));
    }

    private HealthPage health() {
        var health = new HealthPage(metrics).vital("store", () -> store.durability().map(Gateway::health));
        health.other("inbox", inbox::check);
        health.other("understanding", learner::check);
        channels.byAccount().forEach((account, channel) -> health.other("channel " + account, channel::check));
        sending().forEach(account -> health.other("delivery " + account.id(), () -> Future.succeededFuture(delivery.check(account.id()))));
        return health;
    }

    private static Health health(Durability durability) {
        return Health.up(durability.safe() ? "Redis " + durability.version() + ", durable"
                : "Redis " + durability.version() + ", NOT safe: " + String.join("; ", durability.problems()));
    }

    /** @param room null when the start did not get that far */
    private <T> Future<Void> finished(String what, T room, Function<T, Future<Void>> close) {
        if (room == null) {
            return Future.succeededFuture();
        }
        return Future.succeededFuture(room)
                .compose(close)
                .timeout(Math.max(1, config.tuning().drainSeconds()), TimeUnit.SECONDS)
                .recover(failure -> {
                    log.warn("{} did not stop cleanly", what, failure);
                    return Future.succeededFuture();
                });
    }
}
