package vn.caunoi.dialogs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a conversation stands. Immutable; kept between turns as JSON with a version (see {@link #toJson}).
 *
 * @param family channel family: sms, zalo or web
 * @param language language of the texts, {@code vi}
 * @param province where the account is at home, a province's or a commune's code: a hint for reading places; may be empty
 * @param turns how many things were heard so far; names the timers
 * @param stack where it stands, the innermost flow last; empty = idle
 * @param slots what the citizen told in the running business
 * @param open the options on the citizen's screen
 * @param places communes offered for the citizen to choose from
 * @param attachments files sent for the running business
 * @param trail questions answered, for going back
 * @param reAsks how often the open question was asked again
 * @param question text of the open question, for repeating it
 * @param timer the timer awaited; empty = none
 * @param earlier codes of the communes of the citizen's petitions, the latest first
 * @param introduced when the assistant last said what it is
 * @param heardAt when something was last heard
 */
public record Conversation(
        String family,
        String language,
        String province,
        long turns,
        List<Position> stack,
        Map<String, String> slots,
        List<Choice> open,
        List<Place> places,
        List<String> attachments,
        List<Position> trail,
        int reAsks,
        String question,
        String timer,
        Consent consent,
        List<String> earlier,
        Instant introduced,
        Instant heardAt) {

    public Conversation {
        stack = List.copyOf(stack);
        slots = Map.copyOf(slots);
        open = List.copyOf(open);
        places = List.copyOf(places);
        attachments = List.copyOf(attachments);
        trail = List.copyOf(trail);
        earlier = List.copyOf(earlier);
    }

    /** A conversation in which nothing was said yet. */
    public static Conversation start(String family) {
        return start(family, "");
    }

    /** The same on an account that belongs to a province. */
    public static Conversation start(String family, String province) {
        return new Conversation(family, "vi", province, 0, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                0, "", "", Consent.NONE, List.of(), Instant.EPOCH, Instant.EPOCH);
    }

    /** Whether no flow is running. */
    public boolean idle() {
        return stack.isEmpty();
    }

    /** Whether this timer is still the one waited for. */
    boolean awaits(String wanted) {
        return !timer.isEmpty() && timer.equals(wanted);
    }

    /** The state as one JSON document with its version. */
    public String toJson() {
        return ConversationJson.write(this);
    }

    /**
     * Reads a state of this or any earlier version; {@code ""} is not a state, use {@link #start}.
     *
     * @throws IllegalArgumentException when the text is no state, or of a later version
     */
    public static Conversation fromJson(String json) {
        return ConversationJson.read(json);
    }
}
