package vn.caunoi.dialogs.language.restore;

import java.util.List;

/**
 * A text with its marks put back.
 *
 * @param text as long as the text that was given, letter for letter, only with marks added
 * @param changes what was changed, in the order of the text
 * @param certainty 0 to 1: the share of its bare syllables expected to be right; 1 when there was nothing to restore
 */
public record Restored(String text, List<Change> changes, double certainty) {

    /** Copies the list. */
    public Restored {
        changes = List.copyOf(changes);
    }

    static Restored unchanged(String text) {
        return new Restored(text, List.of(), 1);
    }
}
