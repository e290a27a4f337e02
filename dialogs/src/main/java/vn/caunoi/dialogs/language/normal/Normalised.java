package vn.caunoi.dialogs.language.normal;

import java.util.List;

/**
 * A citizen's text beside its ordinary spelling.
 *
 * @param raw as it came, never altered
 * @param text in ordinary spelling, composed (NFC), without spaces at the ends
 * @param spans in order and without gaps in {@code text}: where each stretch of it was written in {@code raw}
 */
public record Normalised(String raw, String text, List<Span> spans) {

    /** A text that needs no change. */
    public static Normalised asWritten(String text) {
        return new Normalised(text, text, text.isEmpty() ? List.of() : List.of(new Span(0, text.length(), 0, text.length(), false)));
    }

    /**
     * Where a stretch of the normalised text was written in the raw text.
     *
     * @param start offset of its first character in {@link #text}
     * @param end offset after its last, greater than {@code start}
     * @return a span with the same {@code start} and {@code end}; a changed word is never cut
     */
    public Span written(int start, int end) {
        int from = raw.length();
        int to = 0;
        boolean changed = false;
        for (Span span : spans) {
            if (span.start() < end && span.end() > start) {
                from = Math.min(from, span.changed() ? span.rawStart() : span.rawStart() + Math.max(0, start - span.start()));
                to = Math.max(to, span.changed() ? span.rawEnd() : span.rawEnd() - Math.max(0, span.end() - end));
                changed |= span.changed();
            }
        }
        return new Span(Math.min(from, to), to, start, end, changed);
    }
}
