package vn.caunoi.dialogs.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One question with its answer, true for a span of days.
 *
 * @param variants how people ask it, at least five
 * @param shortAnswer for SMS, with its source; see {@link FaqBook} for its limit
 * @param confidence A or A- (a named source), D (what this product itself does)
 * @param validTo the last day it holds; empty = until something replaces it
 * @param updated when somebody last confirmed it
 */
record FaqEntry(String id, String question, List<String> variants, String answer, String shortAnswer, String source,
                String confidence, LocalDate validFrom, Optional<LocalDate> validTo, LocalDate updated) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
