package vn.caunoi.dialogs.conversation;

import java.util.List;

/**
 * One line of a script with its continuation lines.
 *
 * @param number from 1
 * @param kind the capital word it begins with: C, B, JOIN, LEAVE, WAIT, PETITION, LOOKUP, ALERT, HANDOVER, …
 * @param mark what stands in brackets after the kind: {@code B[2]}, {@code C{photo}}; "" = nothing
 * @param text what follows the colon, continuation lines joined by line breaks
 * @param options labels in brackets on the line below a {@code B} line
 */
record Line(int number, String kind, String mark, String text, List<String> options) {

    static final String CITIZEN = "C";
    static final String BOT = "B";

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** Whether the citizen or the clock acts; everything else is what must come of it. */
    boolean acts() {
        return List.of(CITIZEN, "JOIN", "LEAVE", "WAIT").contains(kind);
    }
}
