package vn.caunoi.dialogs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the engine needs to know of the Vietnamese language. Every method takes the citizen's text as it was written
 * (any case, with or without accents), is deterministic, does no I/O and never throws on any text.
 */
public interface Understanding {

    /**
     * What the citizen wants, when that is clear enough to act on. A flow names the intents that start it
     * ({@code starts: intents:}); the shipped flows know {@code greeting}, {@code report} (states a problem or a wish),
     * {@code look_up}, {@code question}, {@code person}, {@code complaint} (khiếu nại), {@code denunciation} (tố cáo),
     * {@code thanks} and {@code stop}.
     *
     * @return empty when no intent is above the implementation's own calibrated threshold
     */
    Optional<Match> intent(String text);

    /**
     * Entries valid on {@code today} that may answer the text, best first.
     *
     * @param atMost how many at most
     * @return only entries worth showing; the score says how sure (see {@link Limits#faqSure})
     */
    List<FaqHit> faq(String text, LocalDate today, int atMost);

    /**
     * Which commune the text means.
     *
     * @param hint what is already known of where: the province of the account, or words the citizen gave before
     */
    PlaceReading place(String text, Optional<String> hint);

    /** Asked before anything else, in every state, for every text that has a letter: the safety layer runs first. */
    Optional<Danger> danger(String text);

    /** The nearest petition category; a guess with a low score is still a guess, an officer decides. */
    Category category(String text);
}
