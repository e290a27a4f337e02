package vn.caunoi.dialogs.language.classify;

/**
 * Why a text was taken for a class.
 *
 * @param words one word of the text, or two that stand side by side
 * @param weight how much they speak for the class: its score is multiplied by e to this power before all scores are made to add up to 1
 */
public record Reason(String words, double weight) {

    /** The same words seen without their accents: both count together. */
    Reason and(Reason plain) {
        return new Reason(words, weight + plain.weight());
    }
}
