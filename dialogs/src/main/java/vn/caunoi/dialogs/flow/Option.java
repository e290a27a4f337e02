package vn.caunoi.dialogs.flow;

import java.util.Set;

/**
 * An answer offered by a question.
 *
 * @param words other ways to say it
 * @param means {@code yes} or {@code no} when any yes or any no chooses it, unless another option has that word; else empty
 * @param next where it leads; empty = where the question leads
 * @param consent version of the consent text that choosing it agrees to; empty = none
 * @param families channel families that offer it; empty = all
 */
public record Option(
        String id, Text label, WordList words, String means, String next, String consent, Set<String> families) {

    private static final Set<String> MEANINGS = Set.of("", "yes", "no");

    boolean offeredOn(String family) {
        return families.isEmpty() || families.contains(family);
    }

    static Option read(Doc doc) {
        Option option = new Option(doc.required("id"), Text.read(doc, "label"),
                WordList.of(doc.words("words")), doc.word("means"),
                doc.word("next"), doc.word("consent"), Set.copyOf(doc.words("only")));
        option.families().stream().filter(family -> !Text.FAMILIES.contains(family)).forEach(family -> doc.problems()
                .add(doc.line("only"), "'only' names '" + family + "', known are " + Text.FAMILIES));
        if (!MEANINGS.contains(option.means())) {
            doc.problems().add(doc.line("means"), "'means' must be yes or no, not '" + option.means() + "'");
        }
        doc.done();
        return option;
    }
}
