package vn.caunoi.gateway.inbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.gateway.index.IndexedConversation;
import vn.caunoi.store.Relay;

/**
 * {@code /api/live}: everything that changes, on every open page of everyone who may see it.
 *
 * <p>The page says {@code {type: open, id}} for the conversation it shows and {@code {type: beat, replying}} every
 * ten seconds; it hears {@code conversation}, {@code lines}, {@code petitions}, {@code counters}, {@code presence}
 * and {@code beat}. Nothing is kept for a page that was away: it reads everything afresh when it is back.
 */
final class LiveFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final String PRESENCE = "inbox.presence";
    private static final String SESSION_ENDED = "inbox.session.ended";
    private static final long EXPIRY_MILLIS = 2000;
    private static final int LONGEST_MESSAGE = 2000;

    private final Vertx vertx;
    private final Gate gate;
    private final Sessions sessions;
    private final Transcripts transcripts;
    private final Cards cards;
    private final LiveCounters counters;
    private final Presence presence;
    private final Relay relay;
    private final InboxSettings settings;
    private final InstantSource clock;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final List<Long> timers = new ArrayList<>();

    LiveFeed(
            Vertx vertx, Gate gate, Sessions sessions, Transcripts transcripts, Cards cards, LiveCounters counters, Relay relay,
            InboxSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.gate = gate;
        this.sessions = sessions;
        this.transcripts = transcripts;
        this.cards = cards;
        this.counters = counters;
        this.presence = new Presence(settings.gone());
        this.relay = relay;
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        relay.subscribe(PRESENCE, beat -> presence.hear(Presence.Beat.read(new JsonObject(beat)), clock.instant()).forEach(this::tellPeople));
        relay.subscribe(SESSION_ENDED, this::closeSession);
        timers.add(vertx.setPeriodic(EXPIRY_MILLIS, tick -> presence.expire(clock.instant()).forEach(this::tellPeople)));
        timers.add(vertx.setPeriodic(settings.ping().toMillis(), tick -> clients.forEach(this::probe)));
    }

    void stop() {
        timers.forEach(vertx::cancelTimer);
        clients.forEach(client -> client.close((short) 1001, "stopping"));
    }

    /** On every node: a session has one end, but maybe pages on several nodes. */
    void sessionEnded(String key) {
        relay.publish(SESSION_ENDED, key);
    }

    void connect(RoutingContext context) {
        var request = context.request();
        request.pause();
        gate.live(request)
                .compose(session -> request.toWebSocket().map(socket -> welcome(session, socket)))
                .onFailure(context::fail);
    }

    private LiveClient welcome(Session session, ServerWebSocket socket) {
        var client = new LiveClient(session, socket);
        clients.add(client);
        socket.textMessageHandler(text -> heard(client, text));
        socket.exceptionHandler(broken -> LOG.debug("a live page broke off: {}", broken.getMessage()));
        socket.closeHandler(closed -> {
            clients.remove(client);
            relay.publish(PRESENCE, client.farewell().json().encode());
        });
        presence.conversations().forEach(conversation -> tellPeople(client, conversation));
        counters.tell(client);
        return client;
    }

    private void heard(LiveClient client, String text) {
        try {
            var message = new JsonObject(text.length() > LONGEST_MESSAGE ? "" : text);
            switch (message.getString("type", "")) {
                case "open" -> open(client, message.getString("id", ""));
                case "beat" -> beat(client, message.getBoolean("replying", false));
                default -> client.send(new JsonObject().put("type", "unknown"));
            }
        } catch (DecodeException | ClassCastException notOurs) {
            client.send(new JsonObject().put("type", "unknown"));
        }
    }

    private void open(LiveClient client, String id) {
        if (id.isEmpty()) {
            client.open("", "");
            beat(client, false);
            return;
        }
        transcripts.visible(client.session().user(), id)
                .onSuccess(row -> {
                    client.open(id, row.fields().getOrDefault("unit", ""));
                    beat(client, false);
                })
                .onFailure(refused -> client.open("", ""));
    }

    private void beat(LiveClient client, boolean replying) {
        relay.publish(PRESENCE, client.beat(replying).json().encode());
        client.send(new JsonObject().put("type", "beat"));
    }

    /** Called after the index has taken the changes in, so that cards, lists and counters agree. */
    void changed(List<IndexedConversation> conversations) {
        if (clients.isEmpty()) {
            return;
        }
        conversations.forEach(this::changed);
        counters.tellSoon(clients);
    }

    private void changed(IndexedConversation conversation) {
        cards.card(conversation).onSuccess(card -> {
            var message = new JsonObject().put("type", "conversation").put("card", card);
            clients.stream()
                    .filter(client -> Scope.sees(client.session().user(), conversation.unit()))
                    .forEach(client -> client.send(message));
        }).onFailure(away -> LOG.warn("a change was not shown: {}", away.getMessage()));
        tellWatchers(conversation.id(), conversation.unit());
    }

    /** The newest lines, with their delivery as it is now; the page puts them over what it has. */
    private void tellWatchers(String id, String unit) {
        var watching = clients.stream()
                .filter(client -> client.opened().equals(id) && Scope.sees(client.session().user(), unit))
                .collect(Collectors.toSet());
        if (watching.isEmpty()) {
            return;
        }
        transcripts.held(id).compose(held -> transcripts.newest(id, "", settings.pageSize()).map(lines -> lines(id, lines, held)))
                .onSuccess(message -> watching.forEach(client -> client.send(message)))
                .onFailure(away -> LOG.warn("new lines were not shown: {}", away.getMessage()));
        transcripts.petitions(id)
                .onSuccess(petitions -> watching.forEach(client -> client.send(petitions(id, petitions))))
                .onFailure(away -> LOG.warn("petitions were not shown: {}", away.getMessage()));
    }

    private static JsonObject lines(String id, JsonArray lines, JsonArray held) {
        return new JsonObject().put("type", "lines").put("id", id).put("lines", lines).put("held", held);
    }

    private static JsonObject petitions(String id, JsonArray petitions) {
        return new JsonObject().put("type", "petitions").put("id", id).put("petitions", petitions);
    }

    private void tellPeople(String conversation) {
        clients.forEach(client -> tellPeople(client, conversation));
    }

    private void tellPeople(LiveClient client, String conversation) {
        if (Scope.sees(client.session().user(), presence.unit(conversation))) {
            client.send(new JsonObject().put("type", "presence").put("id", conversation).put("people", presence.people(conversation)));
        }
    }

    private void probe(LiveClient client) {
        client.ping();
        sessions.byKey(client.session().key())
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        client.close(LiveClient.SESSION_OVER, "session over");
                    }
                })
                .onFailure(away -> LOG.warn("a session could not be checked: {}", away.getMessage()));
    }

    private void closeSession(String key) {
        clients.stream()
                .filter(client -> client.session().key().equals(key))
                .forEach(client -> client.close(LiveClient.SESSION_OVER, "session over"));
    }
}
