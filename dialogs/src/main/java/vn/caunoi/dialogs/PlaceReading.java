package vn.caunoi.dialogs;

import java.util.List;

/**
 * What a text says about where.
 *
 * @param words the part of the citizen's own words that names the place; empty when there is none
 * @param candidates communes it may mean, best first
 * @param sure whether the first candidate may be taken without asking
 */
public record PlaceReading(String words, List<Place> candidates, boolean sure) {

    public PlaceReading {
        candidates = List.copyOf(candidates);
    }
}
