package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Heard;

/** How the answer to a question is read; one file per kind, one row in {@link Answers}. */
interface Answer {

    /** Words from which a text tells more and is no mistyped answer. */
    int STORY = 3;

    /** Digits from which a text is a telephone number somebody may need. */
    int PHONE = 9;

    Reading read(Stage stage, AskStep step, Heard.Said said);

    /** What a text that began the flow already answers: "PA đèn đường hỏng" answers the question for the content. */
    default Optional<String> from(Stage stage, String text) {
        return Optional.of(text);
    }

    /** Whether the text is plainly an answer to this question, though it may be a word of the program as well. */
    default boolean claims(Stage stage, Heard.Said said) {
        return false;
    }

    /** Asks in its own way, knowing something already; false when the question is to be asked as it is written. */
    default boolean asks(Stage stage, AskStep step) {
        return false;
    }

    /** Whether a text that is no answer tells more of the story, and is no slip of the thumb. */
    default boolean tellsMore(Stage stage, String text) {
        return Plain.count(text) >= STORY || text.chars().filter(Character::isDigit).count() >= PHONE;
    }

    /** Takes the text for a new answer when it corrects the one given before. */
    default boolean correctedBy(Stage stage, String slot, String text) {
        return false;
    }

    /** Options offered with the question. */
    default List<Option> options() {
        return List.of();
    }

    /** Texts it may say besides the question. */
    default List<Text> further() {
        return List.of();
    }

    /** Steps its options lead to. */
    default List<String> nexts() {
        return List.of();
    }

    /** Where a slot that was filled before leads, when it leads elsewhere than the question. */
    default Optional<String> nextFor(String value) {
        return Optional.empty();
    }

    /** Whether every answer names its own next step, so that the question needs none. */
    default boolean leadsOn() {
        return false;
    }

    default Set<String> fills(String slot) {
        return slot.isEmpty() ? Set.of() : Set.of(slot);
    }

    /** Fills the slot from a text that answered another question, when it is certain. */
    default void ahead(Stage stage, String slot, String text) {}

    /**
     * @param pending it has asked something more by itself
     * @param next where this answer leads; "" = where the question leads
     */
    record Reading(boolean understood, boolean pending, String value, String next) {

        static final Reading NOT_UNDERSTOOD = new Reading(false, false, "", "");
        static final Reading PENDING = new Reading(false, true, "", "");

        static Reading of(String value) {
            return new Reading(true, false, value, "");
        }

        static Reading of(String value, String next) {
            return new Reading(true, false, value, next);
        }
    }
}
