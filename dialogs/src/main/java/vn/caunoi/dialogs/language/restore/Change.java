package vn.caunoi.dialogs.language.restore;

/**
 * One syllable that was given marks. Offsets hold in the raw and in the restored text alike, as marks never change how
 * many characters a text has.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param written as the citizen wrote it
 * @param restored as it reads now
 * @param certainty 0 to 1: how likely this is what was meant
 */
public record Change(int start, int end, String written, String restored, double certainty) {}
