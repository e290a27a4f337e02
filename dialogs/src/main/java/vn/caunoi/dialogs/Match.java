package vn.caunoi.dialogs;

/**
 * An intent and how sure the recogniser is.
 *
 * @param score 0 to 1
 */
public record Match(String intent, double score) {}
