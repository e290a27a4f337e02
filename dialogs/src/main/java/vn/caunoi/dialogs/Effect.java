package vn.caunoi.dialogs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the caller has to do after a step, in this order. */
public sealed interface Effect {

    /**
     * Say this to the citizen.
     *
     * @param text within the limits of the conversation's channel family; on SMS already without accents
     * @param choices at most {@link Limits#choices}; the channel renders them
     * @param step {@code flow/step} that said it, for staff and tests; empty when the engine itself did
     */
    record Say(String text, List<Choice> choices, String step) implements Effect {

        public Say {
            choices = List.copyOf(choices);
        }
    }

    /** Open a petition and answer {@link Heard.PetitionOpened} in the same turn. */
    record OpenPetition(PetitionDraft draft) implements Effect {}

    /**
     * Look a petition up and answer {@link Heard.PetitionFound}, {@link Heard.PetitionHidden} or
     * {@link Heard.PetitionMissing} in the same turn.
     *
     * @param number eight digits
     * @param lastFour the last four digits of a phone, when the citizen gave them
     */
    record LookUp(String number, Optional<String> lastFour) implements Effect {}

    /** A person takes over; the engine is not asked again until the conversation is given back. */
    record HandOver(String reason) implements Effect {}

    /** Answer {@link Heard.Woke} with this id at this time. A later wait of the same conversation replaces it. */
    record Wait(String timer, Instant until) implements Effect {}

    /** The citizen's business is done; nothing is asked. */
    record Finish() implements Effect {}

    /** Someone may be in danger: staff must see it now. {@code text} is what the citizen wrote. */
    record Alert(String kind, String text) implements Effect {}

    /**
     * A question nothing answered: staff turn it into an entry.
     *
     * @param told ids of the entries that were told and did not help, in that order
     */
    record Unanswered(String question, List<String> told) implements Effect {

        public Unanswered {
            told = List.copyOf(told);
        }
    }

    /**
     * The citizen agreed to the processing of personal data (Luật 91/2025/QH15: consent must be provable).
     *
     * @param version version of the text agreed to
     * @param messageId provider id of the message that agreed
     */
    record Consented(String version, String messageId, Instant at) implements Effect {}

    /** The citizen withdrew consent and wants no more messages of ours. */
    record Withdrawn(String messageId, Instant at) implements Effect {}
}
