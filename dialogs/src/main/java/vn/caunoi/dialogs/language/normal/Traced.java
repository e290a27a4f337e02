package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text under work whose every character knows from which raw characters it came. */
final class Traced {

    private final StringBuilder text;
    private int[] from;
    private int[] to;

    Traced(int expected) {
        this.text = new StringBuilder(expected);
        this.from = new int[Math.max(16, expected)];
        this.to = new int[Math.max(16, expected)];
    }

    static Traced raw(String raw) {
        Traced traced = new Traced(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            traced.add(raw.charAt(i), i, i + 1);
        }
        return traced;
    }

    void add(char c, int rawStart, int rawEnd) {
        int at = text.length();
        if (at == from.length) {
            from = Arrays.copyOf(from, at * 2);
            to = Arrays.copyOf(to, at * 2);
        }
        from[at] = rawStart;
        to[at] = rawEnd;
        text.append(c);
    }

    /** Takes a stretch of another text over as it is. */
    void copy(Traced other, int start, int end) {
        for (int i = start; i < end; i++) {
            add(other.text.charAt(i), other.from[i], other.to[i]);
        }
    }

    /** Writes something else for a stretch of another text, which must not be empty. */
    void replace(Traced other, int start, int end, String by) {
        for (int i = 0; i < by.length(); i++) {
            add(by.charAt(i), other.from[start], other.to[end - 1]);
        }
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** Whether both are the same text, wherever it came from. */
    boolean reads(Traced other) {
        return this == other || other != null && text.compareTo(other.text) == 0;
    }

    String text() {
        return text.toString();
    }

    Normalised of(String raw) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = same(raw, start) ? endOfSame(raw, start) : endOfChanged(raw, start);
            spans.add(new Span(from[start], to[end - 1], start, end, !same(raw, start)));
            start = end;
        }
        return new Normalised(raw, text.toString(), List.copyOf(spans));
    }

    private boolean same(String raw, int at) {
        return to[at] - from[at] == 1 && raw.charAt(from[at]) == text.charAt(at);
    }

    private int endOfSame(String raw, int start) {
        int end = start + 1;
        while (end < text.length() && same(raw, end) && from[end] == to[end - 1]) {
            end++;
        }
        return end;
    }

    private int endOfChanged(String raw, int start) {
        int end = start + 1;
        while (end < text.length() && !same(raw, end) && from[end] == from[start] && to[end] == to[start]) {
            end++;
        }
        return end;
    }
}
