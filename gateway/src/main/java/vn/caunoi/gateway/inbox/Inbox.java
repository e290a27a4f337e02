package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import vn.caunoi.channels.Health;
import vn.caunoi.gateway.index.ConversationIndex;
import vn.caunoi.gateway.index.IndexFeed;
import vn.caunoi.store.Store;

/** The staff inbox of one node: its API under {@code /api}, its live feed, and the index both ask. */
public final class Inbox {

    private final ConversationIndex index;
    private final IndexFeed feed;
    private final LiveFeed live;
    private final Gate gate;
    private final LoginRoutes login;
    private final ListRoutes lists;
    private final ConversationRoutes conversations;
    private final FileRoutes files;
    private final ActRoutes acts;
    private final PetitionRoutes petitions;
    private final ParkedRoutes parked;
    private final ExchangeRoutes exchanges;
    private final QuestionRoutes questions;
    private final InboxSettings settings;

    private Inbox(
            Vertx vertx, Store store, InboxSettings settings, InboxPorts ports, InstantSource clock, ConversationIndex index) {
        var sessions = new Sessions(store.staff(), settings, clock);
        var cookie = new SessionCookie(settings.secureCookie());
        var trail = new Trail(store.audit(), clock);
        var directory = new Directory(store.staff(), clock);
        var cards = new Cards(directory);
        var transcripts = new Transcripts(store, ports);
        var assignment = new Assignment(store, transcripts, cards, directory, ports, clock);
        var writing = new Writing(store, transcripts, assignment, directory, ports, settings, clock);
        this.settings = settings;
        this.index = index;
        this.feed = new IndexFeed(vertx, store, index);
        this.gate = new Gate(sessions, cookie, settings.origins());
        this.live = new LiveFeed(
                vertx, gate, sessions, transcripts, cards, new LiveCounters(vertx, index), store.relay(), settings, clock);
        this.login = new LoginRoutes(
                store.staff(), sessions, cookie, new Passwords(vertx), new Lockout(store.staff(), settings, clock), trail, live, settings);
        this.lists = new ListRoutes(index, cards, settings);
        this.conversations = new ConversationRoutes(transcripts, cards, trail, ports, settings);
        this.files = new FileRoutes(transcripts, ports);
        this.acts = new ActRoutes(assignment, writing, transcripts, cards, trail, settings);
        this.petitions = new PetitionRoutes(new PetitionSteps(store, transcripts, directory, ports, clock), trail, settings);
        this.exchanges = new ExchangeRoutes(store, trail);
        this.questions = new QuestionRoutes(new QuestionDesk(vertx, store, ports, clock), new EntryForm(clock), trail);
        this.parked = new ParkedRoutes(new ParkedDesk(store, assignment, ports, clock), trail);
    }

    public static Future<Inbox> create(Vertx vertx, Store store, InboxSettings settings, InboxPorts ports, InstantSource clock) {
        return ConversationIndex.open(vertx, settings.indexFolder())
                .map(index -> new Inbox(vertx, store, settings, ports, clock, index));
    }

    /** Mounts {@code /api/*} and the WebSocket {@code /api/live}; the router needs no body handler of its own there. */
    public void mount(Router router) {
        router.route("/api/*").failureHandler(Refusals::answer);
        router.get("/api/live").handler(live::connect);
        router.route("/api/*").handler(context -> {
            context.response().putHeader("Cache-Control", "no-store");
            gate.checkOrigin(context);
        });
        router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(settings.largestBody()));
        login.open(router);
        router.route("/api/*").handler(gate::checkSession).handler(gate::checkToken);
        login.mount(router);
        lists.mount(router);
        conversations.mount(router);
        files.mount(router);
        acts.mount(router);
        petitions.mount(router);
        parked.mount(router);
        exchanges.mount(router);
        questions.mount(router);
    }

    /** Builds the index and follows the store; completes when lists are whole. */
    public Future<Void> start() {
        feed.onChange(live::changed);
        live.start();
        return feed.start();
    }

    /** Lists lack conversations until the index is whole. */
    public Future<Health> check() {
        return Future.succeededFuture(Health.up(feed.isWhole() ? "the lists are whole" : "the lists are being built and may lack conversations"));
    }

    public Future<Void> stop() {
        feed.stop();
        live.stop();
        return index.close();
    }
}
