package vn.caunoi.dialogs;

import java.time.LocalDate;

/**
 * One entry of the frequently asked questions that may answer the citizen.
 *
 * @param question as a citizen would ask it; short enough for a menu line
 * @param answer full text, with accents
 * @param shortAnswer for SMS: at most two GSM-7 segments once unaccented
 * @param more what an SMS has no room for and a citizen may ask for next, "" = nothing
 * @param source where the answer is stated (law, decree, page)
 * @param updated when the entry was last confirmed
 * @param score 0 to 1
 */
public record FaqHit(
        String id, String question, String answer, String shortAnswer, String more, String source, LocalDate updated, double score) {

    /** An entry that says all it has. */
    public FaqHit(String id, String question, String answer, String shortAnswer, String source, LocalDate updated, double score) {
        this(id, question, answer, shortAnswer, "", source, updated, score);
    }
}
