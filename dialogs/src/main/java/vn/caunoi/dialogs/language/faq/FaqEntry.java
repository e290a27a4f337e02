package vn.caunoi.dialogs.language.faq;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question with its answer, true for a span of days.
 *
 * @param variants how people ask it, at least five
 * @param shortAnswer for SMS, with its source; see {@link FaqBook} for its limit
 * @param confidence A or A- (a named source), D (what this product itself does)
 * @param defers whether it only says whom to ask, so that one of the State's procedures answers better
 * @param validTo the last day it holds; empty = until something replaces it
 * @param updated when somebody last confirmed it
 */
public record FaqEntry(String id, String question, List<String> variants, String answer, String shortAnswer, String source,
                String confidence, boolean defers, LocalDate validFrom, Optional<LocalDate> validTo, LocalDate updated) {

    /** Every way of asking: the variants and the question itself. */
    public List<String> asked() {
        return Stream.concat(variants.stream(), Stream.of(question)).toList();
    }

    /** The same entry, asked for in these ways. */
    public FaqEntry asking(List<String> ways) {
        return new FaqEntry(id, question, ways, answer, shortAnswer, source, confidence, defers, validFrom, validTo, updated);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
