package vn.caunoi.gateway.inbox;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.recognise.Recognisers;
import vn.caunoi.gateway.OrdinarySpelling;
import vn.caunoi.gateway.PetitionWork;
import vn.caunoi.gateway.corrections.CorrectionDesk;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionEvent;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Urgency;
import vn.caunoi.store.Committed;
import vn.caunoi.store.EmbeddedRedis;
import vn.caunoi.store.Line;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.NewPetition;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;
import vn.caunoi.store.TurnCommit;

/** A whole inbox on a real Redis behind a real HTTP server, with a clock that a test may move. */
final class TestInbox implements AutoCloseable {

    static final String PASSWORD = "mat-khau-thu-nghiem";
    static final String SMS = "sms-test";
    static final String ZALO = "zalo-test";

    private static final int PARTITIONS = 4;
    private static final PetitionRules RULES = PetitionRules.shipped();
    private static final Readings READINGS = OrdinarySpelling.shipped();

    final Vertx vertx = Vertx.vertx();
    final List<String> woken = new CopyOnWriteArrayList<>();
    final Store store;
    final StaffAdmin admin;
    final PetitionNumbers numbers;
    final Router router = Router.router(vertx);
    final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Path folder;
    private final EmbeddedRedis redis;
    private final List<AtomicReference<TaughtFaq>> faqs = new CopyOnWriteArrayList<>();
    private final CorrectionDesk corrections;
    private final InboxSettings settings;
    private final InstantSource clock = this::now;
    private final Inbox inbox;
    private final HttpServer server;
    private volatile Duration ahead = Duration.ZERO;

    private TestInbox(InboxSettings settings) throws IOException {
        this.settings = settings;
        folder = Files.createTempDirectory("caunoi-inbox");
        redis = await(EmbeddedRedis.start(vertx, folder, List.of()));
        store = await(Store.open(vertx, StoreOptions.at(redis.url()).withPartitions(PARTITIONS)));
        numbers = new PetitionNumbers(store.installation().key(), PARTITIONS);
        corrections = new CorrectionDesk(store, Recognisers.shipped()::anonymous, VietnameseUnderstanding.library(List.of()), 9, new Counters(metrics));
        admin = new StaffAdmin(vertx, store, settings, clock);
        inbox = node(router);
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    private Inbox node(Router router) {
        var faq = new AtomicReference<TaughtFaq>();
        faqs.add(faq);
        var ports = new TestPorts(woken, new PetitionWork(numbers, RULES, corrections), Future.succeededFuture(READINGS), faq::get);
        var node = await(Inbox.create(vertx, store, settings, ports, clock));
        node.mount(router);
        await(node.start());
        return node;
    }

    /** The FAQ of the newest node is there from now on: most tests ask nothing. */
    TaughtFaq learns() {
        var faq = new TaughtFaq(vertx, store, VietnameseUnderstanding.shipped());
        await(faq.start());
        faqs.get(faqs.size() - 1).set(faq);
        return faq;
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    /** One more node on the same store, started now; ends with the test's Vert.x. */
    int anotherNode() {
        var itsRouter = Router.router(vertx);
        node(itsRouter);
        return await(vertx.createHttpServer().requestHandler(itsRouter).listen(0, "127.0.0.1")).actualPort();
    }

    static TestInbox start() throws IOException {
        return new TestInbox(InboxSettings.of(false, Set.of(), Optional.empty(), Duration.ofHours(12), Duration.ZERO, Duration.ZERO));
    }

    /** Replies wait before they leave. */
    static TestInbox start(Duration hold, Duration sameText) throws IOException {
        return new TestInbox(InboxSettings.of(false, Set.of(), Optional.empty(), Duration.ofHours(12), hold, sameText));
    }

    static TestInbox start(InboxSettings settings) throws IOException {
        return new TestInbox(settings);
    }

    int port() {
        return server.actualPort();
    }

    void later(Duration by) {
        ahead = ahead.plus(by);
    }

    void staff(String name, String displayName, String unit) {
        await(admin.create(name, displayName, StaffAdmin.OFFICER, unit, PASSWORD));
    }

    TestBrowser browser() {
        return new TestBrowser(port());
    }

    /** Makes the user when needed and logs in. */
    TestBrowser browser(String name, String displayName) {
        staff(name, displayName, "");
        var browser = browser();
        browser.login(name, PASSWORD);
        return browser;
    }

    /** What the citizen says becomes a turn that the bot answers; the conversation's id names account and citizen. */
    String says(String account, String citizen, String text, String answer, Map<String, String> fields) {
        var id = "c" + Integer.toString((account + citizen).hashCode() & Integer.MAX_VALUE, 36);
        var family = account.substring(0, account.indexOf('-'));
        var now = now();
        var accepted = await(store.arrivals().accept(
                new NewArrival(id, account, family, citizen, UUID.randomUUID().toString(), "{}", now)));
        var arrivals = await(store.arrivals().take(accepted.partition(), "test", 10));
        var row = await(store.conversations().load(id)).orElseThrow();
        var out = UUID.randomUUID().toString();
        var word = await(store.conversations().commit(new TurnCommit(
                id, Optional.of(arrivals.get(0).entry()), accepted.sequence(), row.version(), row.owner(), "{\"talk\":1}", fields,
                answer.isEmpty() ? List.of(said(text, now)) : List.of(said(text, now), new Line(out, "out", "bot", answer, "", now)),
                answer.isEmpty() ? List.of() : List.of(new OutboxMessage(out, account, "reply", new JsonObject().put("text", answer).encode())),
                List.of(), List.of(), now)));
        if (word != Committed.COMMITTED) {
            throw new AssertionError("the test's turn was not committed: " + word);
        }
        return id;
    }

    String says(String account, String citizen, String text) {
        return says(account, citizen, text, "Dạ, em nghe.", Map.of("status", "bot"));
    }

    /** The bot has called a person. */
    String asksForAPerson(String account, String citizen, String text) {
        return says(account, citizen, text, "", Map.of("owner", "desk", "status", "open"));
    }

    /** A petition about a road, as the dialog opens it; answers its number. */
    String opensPetition(String conversation) {
        return opensPetition(conversation, "phan_anh");
    }

    String opensPetition(String conversation, String kind) {
        return opensPetition(conversation, kind, "duong truoc nha toi hu");
    }

    String opensPetition(String conversation, String kind, String content) {
        var partition = store.partitionOf(conversation);
        var number = numbers.number(partition, await(store.petitions().nextCounter(partition)) - 1);
        var row = await(store.conversations().load(conversation)).orElseThrow();
        var petition = Petition.open(new Petition.Opening(
                number, conversation, row.account(), row.fields().getOrDefault("unit", ""),
                new Petition.KindChoice(kind, Optional.empty(), 0, Optional.empty()), new Petition.CategoryChoice("GT", "bot", 0.9),
                new Petition.Told(content, "thon 3", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()),
                Urgency.THUONG, new Petition.Consent("petition-1", false)), RULES, now());
        await(store.conversations().commit(new TurnCommit(
                conversation, Optional.empty(), 0, row.version(), row.owner(), row.state(), Map.of(), List.of(), List.of(),
                List.of(new NewPetition(number, petition.toJson(), PetitionEvent.opened(petition, "bot").toJson())), List.of(), now())));
        return number;
    }

    /** Every reply that waits to be delivered on a conversation's account. */
    List<OutboxItem> outbox(String conversation, String account) {
        return outbox(conversation, account, Reply.LANE);
    }

    List<OutboxItem> outbox(String conversation, String account, String lane) {
        return await(store.outbox().take(store.partitionOf(conversation), account, lane, "test", 100));
    }

    private static Line said(String text, Instant now) {
        return new Line(UUID.randomUUID().toString(), "in", "citizen", text, "", now);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            throw new AssertionError("no answer within 20 s", hangs);
        }
    }

    @Override
    public void close() throws IOException {
        await(server.close());
        await(inbox.stop());
        await(store.close());
        await(redis.stop());
        await(vertx.close());
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
