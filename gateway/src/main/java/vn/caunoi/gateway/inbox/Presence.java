package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who is looking at which conversation, on every node. Fed by beats; who falls silent is gone.
 *
 * <p>One person may have several pages open: replying outranks viewing.
 */
final class Presence {

    /** @param page one open page; a person may have several */
    record Beat(String page, String conversation, String unit, String user, String displayName, boolean replying) {

        static Beat read(JsonObject json) {
            return new Beat(
                    json.getString("page"), json.getString("conversation"), json.getString("unit"), json.getString("user"),
                    json.getString("displayName"), json.getBoolean("replying"));
        }

        JsonObject json() {
            return new JsonObject().put("page", page).put("conversation", conversation).put("unit", unit).put("user", user)
                    .put("displayName", displayName).put("replying", replying);
        }

        private boolean saysTheSameAs(Beat other) {
            return other != null && conversation.equals(other.conversation) && replying == other.replying;
        }
    }

    private record Seen(Beat beat, Instant at) {}

    private final Duration gone;
    private final Map<String, Seen> pages = new HashMap<>();

    Presence(Duration gone) {
        this.gone = gone;
    }

    /** Answers the conversations whose people changed. An empty conversation means that the page looks at none. */
    synchronized Set<String> hear(Beat beat, Instant now) {
        var before = beat.conversation().isEmpty()
                ? pages.remove(beat.page())
                : pages.put(beat.page(), new Seen(beat, now));
        if (before == null) {
            return beat.conversation().isEmpty() ? Set.of() : Set.of(beat.conversation());
        }
        if (beat.saysTheSameAs(before.beat())) {
            return Set.of();
        }
        return beat.conversation().isEmpty() || beat.conversation().equals(before.beat().conversation())
                ? Set.of(before.beat().conversation())
                : Set.of(before.beat().conversation(), beat.conversation());
    }

    synchronized Set<String> expire(Instant now) {
        var silent = pages.values().stream().filter(seen -> seen.at().plus(gone).isBefore(now)).toList();
        pages.values().removeAll(silent);
        return silent.stream().map(seen -> seen.beat().conversation()).collect(Collectors.toSet());
    }

    synchronized Set<String> conversations() {
        return pages.values().stream().map(seen -> seen.beat().conversation()).collect(Collectors.toSet());
    }

    /** Unit of a conversation somebody looks at; empty when nobody does any more. */
    synchronized String unit(String conversation) {
        return pages.values().stream().map(Seen::beat).filter(beat -> beat.conversation().equals(conversation))
                .map(Beat::unit).findFirst().orElse("");
    }

    /** {@code [{name, displayName, replying}]} in the order of user names. */
    synchronized JsonArray people(String conversation) {
        var people = new TreeMap<String, JsonObject>();
        for (var seen : pages.values()) {
            var beat = seen.beat();
            if (beat.conversation().equals(conversation)) {
                var person = people.computeIfAbsent(beat.user(), name -> new JsonObject()
                        .put("name", name).put("displayName", beat.displayName()).put("replying", false));
                person.put("replying", person.getBoolean("replying") || beat.replying());
            }
        }
        return new JsonArray(people.values().stream().toList());
    }
}
