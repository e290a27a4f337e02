package vn.caunoi.store;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server of a cluster answers when a command is not for it.
 *
 * @param word MOVED: the slot is at {@code place} for good; ASK: this key is there already, others not yet; TRYAGAIN: some
 *     of the command's keys are here and some there
 * @param slot of the command's keys; -1 for TRYAGAIN, as its place is empty
 * @param place host and port
 */
record Redirect(String word, int slot, String place) {

    private static final Pattern REFUSAL = Pattern.compile("(?:(MOVED|ASK) (\\d+) (\\S+)|(TRYAGAIN)).*");

    static Optional<Redirect> in(Throwable cause) {
        var refusal = REFUSAL.matcher(cause instanceof StoreException ? cause.getMessage() : "");
        if (!refusal.matches()) {
            return Optional.empty();
        }
        return Optional.of(refusal.group(4) == null
                ? new Redirect(refusal.group(1), Integer.parseInt(refusal.group(2)), refusal.group(3))
                : new Redirect(refusal.group(4), -1, ""));
    }

    boolean moved() {
        return word.equals("MOVED");
    }

    boolean ask() {
        return word.equals("ASK");
    }
}
