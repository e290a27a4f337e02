package vn.caunoi.dialogs.language;

import java.util.List;
import java.util.Set;

/**
 * An administrative unit that somebody may name, of today or of before 01-07-2025.
 *
 * @param type folded type word: tinh, thanhpho, quan, huyen, thixa, xa, phuong, thitran, dackhu; empty = any
 * @param fullName with its type word, as it is shown
 * @param syllables its name without the type word, with accents; empty for an older spelling known only folded
 * @param old not in force any more
 * @param provinces codes of the provinces of today it leads to
 * @param within what an address may add to it: its old province, its old district
 * @param communes the communes of today it is, or lies in
 * @param doubtful the source may be wrong about it, so the citizen is asked
 */
record Unit(Level level, String type, String fullName, List<String> syllables, boolean old, Set<String> provinces,
            Set<String> within, List<Commune> communes, boolean doubtful) {

    enum Level { PROVINCE, DISTRICT, COMMUNE }

    /** A commune of today. */
    record Commune(String code, String fullName, String provinceCode, String provinceName) {}
}
