package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import vn.caunoi.e2e.Officer;

/**
 * A member of staff whose page does what ours does: when a node does not answer it asks again, perhaps another one, and
 * the same reply has the same id.
 */
final class Colleague {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int AWAY = 503;
    private static final int CONFLICT = 409;

    private final List<Officer> doors;
    private final AtomicInteger next = new AtomicInteger();

    /** @param doors the same officer at each node */
    Colleague(List<Officer> doors) {
        this.doors = doors;
    }

    Officer at(int node) {
        return doors.get(node);
    }

    /** The conversation in which somebody said this marker, when a node can find it now. */
    Optional<String> finds(Story story) {
        try {
            var found = door().searches(story.marker()).path("conversations");
            return found.size() == 1 ? Optional.of(found.get(0).get("id").asText()) : Optional.empty();
        } catch (UncheckedIOException dead) {
            return Optional.empty();
        }
    }

    /** As {@link #finds}, until a node can. */
    String awaits(Story story) {
        return Awaitility.await("staff to find " + story.marker()).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN).atMost(PATIENCE)
                .until(() -> finds(story), Optional::isPresent).orElseThrow();
    }

    /** @return false when somebody else has it */
    boolean takes(String conversation) {
        return does(conversation, "take", () -> opened(conversation).map(page ->
                Map.of("owner", page.get("conversation").get("owner").get("name").asText()))).statusCode() != CONFLICT;
    }

    /** As {@link #takes} at this node only, from the bot, without asking again: there is no time. */
    static boolean snatches(Officer at, String conversation) {
        try {
            return at.act(conversation, "take", Map.of("owner", "bot")).statusCode() == 200;
        } catch (UncheckedIOException dead) {
            return false;
        }
    }

    /** Replies after having read what stands there, as often as somebody was faster. */
    void replies(String conversation, String text) {
        var id = UUID.randomUUID().toString();
        Awaitility.await("staff to reply '" + text + "'").pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN).atMost(PATIENCE)
                .until(() -> does(conversation, "reply", () -> reply(conversation, id, text)).statusCode() == 200);
        // As a page does that did not hear the answer.
        does(conversation, "reply", () -> reply(conversation, id, text));
    }

    private Optional<Map<String, ?>> reply(String conversation, String id, String text) {
        return opened(conversation).map(page -> {
            var lines = page.get("lines");
            var body = new HashMap<String, String>(Map.of("text", text, "clientId", id));
            body.put("seen", lines.get(lines.size() - 1).get("cursor").asText());
            return body;
        });
    }

    void givesBack(String conversation) {
        does(conversation, "give-back", () -> Optional.of(Map.of()));
    }

    private Optional<JsonNode> opened(String conversation) {
        var page = door().opens(conversation);
        return page.has("lines") ? Optional.of(page) : Optional.empty();
    }

    /** @param body empty = a node cannot tell what it needs to know */
    private HttpResponse<String> does(String conversation, String act, Supplier<Optional<Map<String, ?>>> body) {
        return Awaitility.await(act + " " + conversation).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN).atMost(PATIENCE).until(() -> {
            try {
                return body.get().map(fields -> door().act(conversation, act, fields)).orElse(null);
            } catch (UncheckedIOException dead) {
                return null;
            }
        }, answer -> answer != null && answer.statusCode() != AWAY);
    }

    private Officer door() {
        return doors.get(Math.floorMod(next.getAndIncrement(), doors.size()));
    }
}
