package vn.caunoi.dialogs;

import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.flow.Plain;

/**
 * Gathers what is said in one turn and makes as few messages of it as possible: each SMS costs money and attention.
 * No message is longer than its channel takes; what is longer becomes several, nothing is cut off.
 */
final class Speech {

    private static final String SMS = "sms";

    private record Piece(String text, List<Choice> choices, String step, boolean ifRoom) {}

    private final boolean plain;
    private final int room;
    private final List<Piece> pieces = new ArrayList<>();

    Speech(String family, Limits limits) {
        plain = family.equals(SMS);
        room = plain ? limits.smsText() : limits.chatText();
    }

    void say(String text, List<Choice> choices, String step, boolean ifRoom) {
        if (!text.isBlank() || !choices.isEmpty()) {
            pieces.add(new Piece(letters(text), choices.stream().map(this::letters).toList(), step, ifRoom));
        }
    }

    void first(String text) {
        pieces.add(0, new Piece(letters(text), List.of(), "", false));
    }

    boolean silent() {
        return pieces.isEmpty();
    }

    List<Effect.Say> messages() {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.choices().isEmpty() && fits(join(last, piece))) {
                joined.set(joined.size() - 1, join(last, piece));
            } else if (last == null || !piece.ifRoom()) {
                joined.add(piece);
            }
        }
        return joined.stream().flatMap(piece -> split(piece).stream())
                .map(piece -> new Effect.Say(piece.text(), piece.choices(), piece.step())).toList();
    }

    private Piece join(Piece first, Piece second) {
        String between = first.text().isEmpty() ? "" : plain ? "\n" : "\n\n";
        String step = second.step().isEmpty() ? first.step() : second.step();
        return new Piece(first.text() + between + second.text(), second.choices(), step, false);
    }

    private boolean fits(Piece piece) {
        return piece.text().length() + menu(piece.choices()) <= room;
    }

    /** What the options add where they are written below the text: line break, digit, space, label. */
    private int menu(List<Choice> choices) {
        return plain ? choices.stream().mapToInt(choice -> choice.label().length() + 3).sum() : 0;
    }

    private List<Piece> split(Piece piece) {
        List<Piece> parts = new ArrayList<>();
        String rest = piece.text();
        while (!fits(new Piece(rest, piece.choices(), "", false)) && !rest.isEmpty()) {
            int most = Math.min(room, rest.length());
            if (most == rest.length()) {
                // The text fits, its menu does not: the menu goes by itself.
                break;
            }
            int end = breakBefore(rest, most);
            parts.add(new Piece(rest.substring(0, end).strip(), List.of(), piece.step(), false));
            rest = rest.substring(end).strip();
        }
        if (!fits(new Piece(rest, piece.choices(), "", false)) && !rest.isEmpty()) {
            parts.add(new Piece(rest, List.of(), piece.step(), false));
            rest = "";
        }
        parts.add(new Piece(rest, piece.choices(), piece.step(), false));
        return parts;
    }

    /** The end of a sentence, else of a word, in the second half of what fits; else what fits. */
    private static int breakBefore(String text, int most) {
        for (String end : List.of("\n", ". ", " ")) {
            int at = text.lastIndexOf(end, most - end.length());
            if (at > most / 2) {
                return at + end.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private Choice letters(Choice choice) {
        return new Choice(choice.id(), letters(choice.label()));
    }

    private String letters(String text) {
        return plain ? Plain.letters(text) : text;
    }
}
