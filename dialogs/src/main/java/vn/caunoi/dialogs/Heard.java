package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;

/** What reaches a conversation: something of the citizen, a timer, or the answer to an effect. */
public sealed interface Heard {

    /**
     * The citizen wrote, tapped, or sent a file or a point.
     *
     * @param text as written; while the engine reads it, in ordinary spelling; may be empty, never null
     * @param choice the id of the {@link Choice} that was tapped
     * @param id the provider's id of the message; kept with a consent as its proof
     * @param own the citizen's own words: what is kept, shown and echoed
     */
    record Said(String text, Optional<String> choice, List<String> attachmentUrls, Optional<Point> location, String id, String own)
            implements Heard {

        public Said {
            attachmentUrls = List.copyOf(attachmentUrls);
        }

        public Said(String text, Optional<String> choice, List<String> attachmentUrls, Optional<Point> location, String id) {
            this(text, choice, attachmentUrls, location, id, text);
        }

        /** Her own words, and their ordinary spelling where that is another: both may be words of the program. */
        public List<String> wordings() {
            return own.equals(text) ? List.of(own) : List.of(own, text);
        }

        /** The same with other words, which are the citizen's own. */
        Said worded(String words) {
            return new Said(words, choice, attachmentUrls, location, id, words);
        }

        /** The same with its words in ordinary spelling; the citizen's own stay beside them. */
        Said spelled(String text) {
            return new Said(text, choice, attachmentUrls, location, id, own);
        }

        public static Said text(String text, String id) {
            return new Said(text, Optional.empty(), List.of(), Optional.empty(), id);
        }

        public static Said tap(String choice, String id) {
            return new Said("", Optional.of(choice), List.of(), Optional.empty(), id);
        }
    }

    /** The citizen followed the account or opened the chat. */
    record Joined() implements Heard {}

    /** The citizen unfollowed: nothing more may be said. */
    record Left() implements Heard {}

    /** A timer set by {@link Effect.Wait} fired; one that is no longer awaited changes nothing. */
    record Woke(String timer) implements Heard {}

    /** Answer to {@link Effect.OpenPetition}. */
    record PetitionOpened(String number) implements Heard {}

    /** Answer to {@link Effect.LookUp}: the citizen may see it. */
    record PetitionFound(PetitionSummary summary) implements Heard {}

    /** Answer to {@link Effect.LookUp}: it exists, but the last four digits of the sender's phone must be given (again). */
    record PetitionHidden(String number) implements Heard {}

    /** Answer to {@link Effect.LookUp}: there is none with this number. */
    record PetitionMissing(String number) implements Heard {}
}
