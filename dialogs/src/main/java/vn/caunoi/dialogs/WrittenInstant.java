package vn.caunoi.dialogs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time as {@link Instant#toString} writes it, read digit by digit: a state holds three, and the reader for every form of a
 * time takes longer for them than for the state itself.
 */
final class WrittenInstant {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int FRACTION = SHAPE.length() + 1;
    private static final int NANO_DIGITS = 9;

    private WrittenInstant() {}

    /** @throws DateTimeException when it is no such time */
    static Instant read(String text) {
        int last = text.length() - 1;
        boolean whole = last == SHAPE.length();
        boolean parts = last > FRACTION && last <= FRACTION + NANO_DIGITS && text.charAt(SHAPE.length()) == '.';
        if (!whole && !parts || text.charAt(last) != 'Z' || !shaped(text)) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
                number(text, 17, 19), whole ? 0 : nanos(text, last)).toInstant(ZoneOffset.UTC);
    }

    /** Whether there is a digit for every digit, and every other sign is in its place. */
    private static boolean shaped(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            boolean right = SHAPE.charAt(i) == '0' ? digit(text.charAt(i)) : text.charAt(i) == SHAPE.charAt(i);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int last) {
        int nanos = 0;
        for (int i = FRACTION; i < FRACTION + NANO_DIGITS; i++) {
            if (i < last && !digit(text.charAt(i))) {
                throw new DateTimeException("'" + text + "' is no time");
            }
            nanos = nanos * 10 + (i < last ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
