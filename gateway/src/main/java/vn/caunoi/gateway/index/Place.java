package vn.caunoi.gateway.index;

import java.time.Instant;
import java.util.Optional;

/** A place in a list sorted by time, newest first, then by id: written as {@code 1764000000000-c1abc}. */
public record Place(Instant lastAt, String id) {

    static Place of(IndexedConversation conversation) {
        return new Place(conversation.lastAt(), conversation.id());
    }

    /** Empty when the text is no place. */
    public static Optional<Place> read(String text) {
        int dash = text.indexOf('-');
        if (dash < 1 || !text.substring(0, dash).matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))), text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return lastAt.toEpochMilli() + "-" + id;
    }
}
