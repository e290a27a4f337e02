package vn.caunoi.dialogs.language.classify;

/**
 * A class a text may belong to.
 *
 * @param score 0 to 1: of a hundred texts with score 0.8, about eighty are of this class; see {@link Calibration}
 */
public record Guess(String code, double score) {}
