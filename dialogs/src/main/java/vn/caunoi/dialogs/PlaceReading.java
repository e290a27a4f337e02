package vn.caunoi.dialogs;

import java.util.List;
import vn.caunoi.dialogs.flow.Plain;

/**
 * What a text says about where.
 *
 * @param words the part of the citizen's own words that names the place; empty when there is none
 * @param candidates communes it may mean, best first
 * @param sure whether the first candidate may be taken without asking
 * @param divided whether it is one unit of before July 2025 that is now parts of several communes: who lived there need not know
 *     of which, but knows her hamlet, market or school
 */
public record PlaceReading(String words, List<Place> candidates, boolean sure, boolean divided) {

    private static final double MOST = 0.7;

    public PlaceReading {
        candidates = List.copyOf(candidates);
    }

    public PlaceReading(String words, List<Place> candidates, boolean sure) {
        this(words, candidates, sure, false);
    }

    /** Whether the text names a place and says next to nothing else. */
    public boolean isAll(String text) {
        return !words.isBlank() && Plain.words(words).length() >= MOST * Plain.words(text).length();
    }
}
