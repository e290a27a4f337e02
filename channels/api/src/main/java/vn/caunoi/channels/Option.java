package vn.caunoi.channels;

/**
 * An answer the citizen may choose: a button where the channel has buttons, a numbered line where not.
 *
 * @param id comes back as the choice, up to 100 characters of [a-z0-9_.:-]
 * @param label what the citizen reads
 */
public record Option(String id, String label) {}
