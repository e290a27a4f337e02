package vn.caunoi.dialogs;

/**
 * An answer the citizen may choose. The channel shows it as a button, or as a line of a numbered menu.
 *
 * @param id comes back in {@link Heard.Said#choice()}
 * @param label what the citizen reads
 */
public record Choice(String id, String label) {}
