package vn.caunoi.dialogs.language.normal;

/**
 * A stretch of the raw text and what it became.
 *
 * @param rawStart offset of its first character in the raw text
 * @param rawEnd offset after its last
 * @param start offset of its first character in the normalised text
 * @param end offset after its last
 * @param changed whether the two read differently; if not, they match character for character
 */
public record Span(int rawStart, int rawEnd, int start, int end, boolean changed) {}
