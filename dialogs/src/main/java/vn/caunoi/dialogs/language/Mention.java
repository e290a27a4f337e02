package vn.caunoi.dialogs.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place of a text where a unit is named.
 *
 * @param start index of its first word, the type word included
 * @param end index after its last word
 * @param type the folded type word that was written; empty when the name stands alone
 * @param units what it may name
 * @param slip whether its name is only like the one written
 * @param proper written like a proper name: accents or capitals that a mere word would not have
 */
record Mention(int start, int end, String type, List<Unit> units, boolean slip, boolean proper) {

    boolean typed() {
        return !type.isEmpty();
    }

    /** Either of two readings of the same words, this one first. */
    Mention or(Mention slip) {
        return new Mention(start, end, type, Stream.concat(units.stream(), slip.units.stream()).toList(), true, proper);
    }

    boolean names(Unit.Level level) {
        return units.stream().anyMatch(unit -> unit.level() == level);
    }

    List<Unit> units(Unit.Level level) {
        return units.stream().filter(unit -> unit.level() == level).toList();
    }
}
