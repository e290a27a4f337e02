package vn.caunoi.simulators.smsc;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.caunoi.simulators.faults.Faults;

/**
 * An SMS centre as a gateway meets it: an SMPP 3.4 server with its own codec, and the radio to any phone number.
 * Texts of phones wait for a bind and are delivered again until the gateway takes them; all of it in memory.
 * Lives on one event loop; the methods may be called from any thread.
 */
public final class SmsCentre {
    private final Vertx vertx;
    private final Context loop;
    private final SmsRules rules;
    private final Faults<SmsFault> faults = new Faults<>(SmsFault.class);
    private final Spool spool = new Spool();
    private final Submissions submissions;
    private final Map<String, Integer> references = new HashMap<>();
    /** Held here, because a server or socket nobody holds is closed when it is collected. */
    private final NetServer server;
    private final Set<Bind> binds = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;
    private volatile Consumer<SmsMessage> screen = message -> {};
    private long lastId;

    /** To be called on the event loop it is to live on. */
    public SmsCentre(Vertx vertx, SmsRules rules, InstantSource clock) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.rules = rules;
        this.clock = clock;
        this.submissions = new Submissions(vertx, rules, faults, spool, clock, message -> screen.accept(message));
        this.server = vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true)).connectHandler(this::connected);
    }

    /** The port it listens on, loopback only; 0 asks for any free one. */
    public Future<Integer> listen(int port) {
        return server.listen(port, "127.0.0.1").map(listening -> server.actualPort());
    }

    public Faults<SmsFault> faults() {
        return faults;
    }

    public SmsRules rules() {
        return rules;
    }

    /** Who sees what the gateway sends. */
    public void onMessage(Consumer<SmsMessage> screen) {
        this.screen = screen;
    }

    /** Whether a gateway is bound right now. */
    public boolean isBound() {
        return binds.stream().anyMatch(Bind::isBound);
    }

    /** What a text costs before it is sent. */
    public SmsMessage.Cost cost(String text) {
        Segments segments = Segments.of(text, 0);
        return new SmsMessage.Cost(segments.coding().label(), segments.parts().size(), segments.parts().size() * rules.price().perSegment());
    }

    /**
     * The phone texts the short code. True once the gateway took every part; while none is bound the parts wait.
     *
     * @param number E.164 digits without the plus sign
     */
    public Future<Boolean> send(String number, String text) {
        return Future.future(done -> loop.runOnContext(ready -> spool(number, text).onComplete(done)));
    }

    /** Ends every connection, as a restart of the centre would; gateways may bind again. */
    public void disconnectAll() {
        loop.runOnContext(ready -> Set.copyOf(binds).forEach(Bind::close));
    }

    public Future<Void> close() {
        return server.close();
    }

    private Future<Boolean> spool(String number, String text) {
        Segments segments = Segments.of(text, references.merge(number, 1, Integer::sum));
        List<Future<Boolean>> taken = new ArrayList<>();
        int copies = faults.strikes(SmsFault.DUPLICATE_MESSAGE) ? 2 : 1;
        List<ShortMessage> parts = segments.parts().stream().map(part -> deliverSm(number, part, segments)).toList();
        for (int copy = 0; copy < copies; copy++) {
            parts.forEach(part -> taken.add(spool.add(part)));
        }
        return Future.all(taken).map(all -> all.<Boolean>list().stream().allMatch(Boolean::booleanValue));
    }

    private ShortMessage deliverSm(String number, Buffer part, Segments segments) {
        return new ShortMessage(Address.international(number), Address.shortCode(rules.shortCode()),
            segments.areMany() ? ShortMessage.HAS_HEADER : 0, 0, segments.coding().dataCoding(), part, Map.of(ShortMessage.CENTRES_ID, Fields.text(nextId())));
    }

    /** Grows with the clock, so that a restarted centre never repeats an id. */
    private String nextId() {
        lastId = Math.max(lastId + 1, clock.instant().toEpochMilli() * 1000);
        return Long.toString(lastId);
    }

    private void connected(NetSocket socket) {
        Bind bind = new Bind(vertx, socket, rules, faults, spool, submissions);
        binds.add(bind);
        socket.closeHandler(gone -> {
            binds.remove(bind);
            bind.closed();
        });
        bind.open();
    }
}
