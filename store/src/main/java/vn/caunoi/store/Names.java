package vn.caunoi.store;

import java.util.Map;
import java.util.Set;

/** What may become part of a key. */
final class Names {

    static final int LONGEST = 400;

    /** Fields of the conversation hash that only the store itself writes. */
    static final Set<String> OURS =
            Set.of("account", "family", "citizen", "state", "arrived", "done", "version", "lastInbound");

    private Names() {}

    static void check(String what, String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(what + " is longer than " + LONGEST + " characters");
        }
        if (name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException(what + " holds white space: \"" + name + "\"");
        }
    }

    static void checkFields(Map<String, String> fields) {
        for (var name : fields.keySet()) {
            check("field", name);
            if (OURS.contains(name)) {
                throw new IllegalArgumentException("field \"" + name + "\" is written by the store alone");
            }
        }
    }
}
