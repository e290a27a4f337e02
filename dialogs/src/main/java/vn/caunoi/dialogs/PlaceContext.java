package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;

/**
 * What is known of where before a text is read.
 *
 * @param said words in which the citizen named a place before
 * @param home code of the unit the account belongs to: a province's two digits or a commune's five; empty = none
 * @param earlier codes of the communes of the citizen's earlier petitions, the latest first
 */
public record PlaceContext(Optional<String> said, String home, List<String> earlier) {

    /** Nothing is known. */
    public static final PlaceContext NONE = new PlaceContext(Optional.empty(), "", List.of());

    public PlaceContext {
        earlier = List.copyOf(earlier);
    }

    /** Only words said before. */
    public static PlaceContext said(String words) {
        return new PlaceContext(Optional.of(words), "", List.of());
    }

    /** Only the unit of the account. */
    public static PlaceContext home(String code) {
        return new PlaceContext(Optional.empty(), code, List.of());
    }
}
