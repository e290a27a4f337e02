package vn.caunoi.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that reached us from one citizen on one account.
 *
 * <p>{@code account} is the configured account id, {@code citizen} the address in the provider's own form
 * (a Zalo user id, an E.164 phone number, a web visitor id), {@code id} what the provider calls the event:
 * two inbounds of one account with the same id are the same event.
 */
public sealed interface Inbound {

    String account();

    String citizen();

    String id();

    /** When the provider says it happened. */
    Instant at();

    /** The citizen wrote, tapped a button, or sent a file or a place. {@code text} may be empty, never null. */
    record Said(
            String account,
            String citizen,
            String id,
            Instant at,
            String text,
            List<Attachment> attachments,
            Optional<Location> location,
            Optional<String> choice)
            implements Inbound {

        public static Said text(String account, String citizen, String id, Instant at, String text) {
            return new Said(account, citizen, id, at, text, List.of(), Optional.empty(), Optional.empty());
        }
    }

    /** The citizen followed the account or opened the chat. */
    record Joined(String account, String citizen, String id, Instant at) implements Inbound {}

    /** The citizen unfollowed or withdrew: nothing more may be sent. */
    record Left(String account, String citizen, String id, Instant at) implements Inbound {}

    /**
     * News of a message we sent. {@code sentIds} are the ids the provider gave when it took the message,
     * in every form the provider may repeat them in; matching any one is a match.
     */
    record Receipt(String account, String citizen, String id, Instant at, List<String> sentIds, Status status, String raw)
            implements Inbound {

        public enum Status {
            DELIVERED,
            READ,
            FAILED
        }
    }

    /** What the provider tells of the citizen, as far as the citizen gave it. */
    record Profile(String account, String citizen, String id, Instant at, Optional<String> name, Optional<String> phone)
            implements Inbound {}
}
