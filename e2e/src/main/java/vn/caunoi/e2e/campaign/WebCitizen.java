package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.Visitor;

/**
 * A citizen in the web chat whose page does what ours does: holds on to what is not kept yet, connects anew to another
 * node, and shows a message once however often it comes.
 */
final class WebCitizen implements Citizen {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int TWICE_PERCENT = 25;

    private final Installation installation;
    private final Random chance;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private String cursor = "";
    private JsonNode identity;
    private Visitor visitor;
    private int read;
    private int node;

    /** @param node the first it comes to */
    WebCitizen(Installation installation, int node, long seed) {
        this.installation = installation;
        this.node = node;
        this.chance = new Random(seed);
    }

    @Override
    public void says(String text) {
        var id = UUID.randomUUID().toString();
        Awaitility.await("'" + text + "' to be kept").atMost(PATIENCE).until(() -> kept(id, text));
    }

    @Override
    public List<String> screen() {
        if (connected()) {
            look();
        }
        return List.copyOf(shown.values());
    }

    /** Connects anew, to this node. */
    void comesTo(int number) {
        if (visitor != null) {
            leave();
        }
        node = number;
        connected();
    }

    /** Goes away; whoever looks at the screen later comes back for it. */
    @Override
    public void close() {
        if (visitor != null) {
            leave();
        }
    }

    private boolean kept(String id, String text) {
        if (!connected()) {
            return false;
        }
        try {
            visitor.sends(id, text, null);
            if (chance.nextInt(100) < TWICE_PERCENT) {
                visitor.sends(id, text, null);
            }
            Awaitility.await().atMost(KEPT).until(() -> visitor.isClosed() || visitor.hasKept(id));
            return visitor.hasKept(id);
        } catch (ConditionTimeoutException silent) {
            leave();
            return false;
        } catch (CompletionException broken) {
            leave();
            return false;
        }
    }

    private boolean connected() {
        if (visitor != null && visitor.isClosed()) {
            leave();
        }
        if (visitor == null) {
            connect();
        }
        return visitor != null;
    }

    private void connect() {
        var nodes = installation.nodes();
        var url = nodes.get(Math.floorMod(node, nodes.size())).publicUrl();
        try {
            visitor = identity == null ? Visitor.arrives(url, House.WEB) : Visitor.resumes(url, House.WEB, identity, cursor);
            identity = visitor.welcome();
            read = 0;
            identity.get("history").forEach(this::show);
        } catch (CompletionException | ConditionTimeoutException | IllegalStateException away) {
            node++;
        }
    }

    private void leave() {
        look();
        visitor.close();
        visitor = null;
        node++;
    }

    /** What came over this connection since the last look. */
    private void look() {
        if (visitor == null) {
            return;
        }
        var frames = visitor.frames();
        for (; read < frames.size(); read++) {
            show(frames.get(read));
        }
    }

    private void show(JsonNode frame) {
        if (!frame.has("from") || !frame.has("text")) {
            return;
        }
        if (!frame.path("cursor").asText().isEmpty()) {
            cursor = frame.get("cursor").asText();
        }
        if (!frame.get("from").asText().equals("citizen")) {
            shown.putIfAbsent(frame.get("id").asText(), frame.get("text").asText());
        }
    }
}
