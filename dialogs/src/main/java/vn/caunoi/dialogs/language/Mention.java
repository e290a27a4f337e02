package vn.caunoi.dialogs.language;

import java.util.List;

/**
 * A place of a text where a unit is named.
 *
 * @param start index of its first word, the type word included
 * @param end index after its last word
 * @param type the folded type word that was written; empty when the name stands alone
 * @param units what it may name
 * @param proper written like a proper name: accents or capitals that a mere word would not have
 */
record Mention(int start, int end, String type, List<Unit> units, boolean proper) {

    boolean typed() {
        return !type.isEmpty();
    }

    boolean names(Unit.Level level) {
        return units.stream().anyMatch(unit -> unit.level() == level);
    }

    List<Unit> units(Unit.Level level) {
        return units.stream().filter(unit -> unit.level() == level).toList();
    }
}
