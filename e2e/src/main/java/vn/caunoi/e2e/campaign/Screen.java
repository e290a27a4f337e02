package vn.caunoi.e2e.campaign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a citizen's screen must show, held against what it shows. Channels write the same words in their own way (without
 * accents, with a menu below), so only letters and digits are compared, and a message may go on after its words.
 */
final class Screen {

    private static final Set<String> ARRIVED = Set.of("sent", "delivered", "read");
    private static final String IN_DOUBT = "in_doubt";

    private final List<Reply> replies;
    private final List<String> shown;
    private final List<String> findings = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int inOrder;
    private int doubtfulShown;
    private int doubtfulNot;

    /** A line of the transcript that went out. */
    record Reply(String words, String delivery, String detail) {

        boolean inDoubt() {
            return delivery.equals(IN_DOUBT);
        }

        boolean isOn(String message) {
            return message.startsWith(words);
        }
    }

    Screen(List<Reply> replies, List<String> shown) {
        this.replies = replies;
        this.shown = shown;
        compare();
    }

    static Reply reply(String text, String delivery, String detail) {
        return new Reply(letters(text), delivery, detail);
    }

    static List<String> letters(List<String> texts) {
        return texts.stream().map(Screen::letters).toList();
    }

    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[^a-z0-9]", "");
    }

    /** Replies that stand where they belong. */
    int inOrder() {
        return inOrder;
    }

    int doubtfulShown() {
        return doubtfulShown;
    }

    int doubtfulNot() {
        return doubtfulNot;
    }

    /** Each send in doubt, and whether the citizen has it. */
    List<String> doubts() {
        return doubts;
    }

    List<String> findings() {
        return findings;
    }

    private void compare() {
        int at = 0;
        for (int i = 0; i < replies.size(); i++) {
            boolean here = isAt(i, at) && (!mayBeAbsent(i) || explains(i + 1, at + 1) || !explains(i + 1, at));
            if (here) {
                at++;
                inOrder++;
            }
            judge(replies.get(i), here);
        }
        for (var extra : shown.subList(at, shown.size())) {
            findings.add("the screen shows more than was said, or in another order: '" + extra + "'");
        }
    }

    private boolean isAt(int reply, int at) {
        return at < shown.size() && replies.get(reply).isOn(shown.get(at));
    }

    private boolean mayBeAbsent(int reply) {
        return replies.get(reply).inDoubt();
    }

    /** Of two equal replies one in doubt may be the one that is missing: what stands there must not be taken for it. */
    private boolean explains(int reply, int at) {
        if (reply == replies.size()) {
            return at == shown.size();
        }
        return isAt(reply, at) && explains(reply + 1, at + 1) || mayBeAbsent(reply) && explains(reply + 1, at);
    }

    private void judge(Reply reply, boolean here) {
        if (reply.inDoubt()) {
            doubtfulShown += here ? 1 : 0;
            doubtfulNot += here ? 0 : 1;
            doubts.add((here ? "(on the screen) '" : "(not on the screen) '") + reply.words() + "'");
        } else if (!ARRIVED.contains(reply.delivery())) {
            findings.add("a reply is " + reply.delivery() + " (" + reply.detail() + "): '" + reply.words() + "'");
        } else if (!here) {
            findings.add("a " + reply.delivery() + " reply is not on the screen, or in another order: '" + reply.words() + "'");
        }
    }
}
