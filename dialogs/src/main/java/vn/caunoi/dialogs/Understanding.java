package vn.caunoi.dialogs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/**
 * What the engine needs to know of the Vietnamese language. Every text is normalised once and then asked about in its
 * ordinary spelling, with or without accents; every method is deterministic, does no I/O and never throws on any text.
 */
public interface Understanding {

    /** The citizen's text in ordinary spelling, beside what she wrote. */
    Normalised normalised(String own);

    /** Answers, numbers and dates in a text. */
    Recognisers recognisers();

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
     * Whether the best of {@link #faq} has the score 1. Asked of every report, of which next to none is; so an
     * implementation does well to know it with less work.
     */
    default boolean faqCertain(String text, LocalDate today) {
        return faq(text, today, 1).stream().anyMatch(hit -> hit.score() >= 1);
    }

    /**
     * Which commune the text means.
     *
     * @param text normalised; the reading's words are the citizen's own
     */
    PlaceReading place(Normalised text, PlaceContext context);

    /**
     * Which commune a point lies in.
     *
     * @return the likeliest three at most; the boundaries are known to some 200 m, so it is never sure
     */
    PlaceReading place(Point point);

    /** Asked before anything else, in every state, of the text as it came and of its ordinary spelling: the safety layer runs first. */
    Optional<Danger> danger(String text);

    /** The nearest petition category; a guess with a low score is still a guess, an officer decides. */
    Category category(String text);

    /** The likeliest kind of submission; like the category a guess that an officer decides. */
    KindGuess kind(String text);
}
