package vn.caunoi.channels;

/**
 * What a channel can carry, so that nothing is cut or lost unseen.
 *
 * @param buttons how many options it shows as buttons; 0 = options become a numbered menu in the text
 * @param buttonLabel longest button label in characters
 * @param text longest text in the channel's unit: characters, or segments where {@code segmented}
 * @param segmented whether text is counted and paid by SMS segment
 * @param images whether it carries images out
 * @param receipts whether it reports delivery
 * @param repeatable whether sending a message with the same id twice reaches the citizen once, free of charge
 */
public record Capabilities(int buttons, int buttonLabel, int text, boolean segmented, boolean images, boolean receipts, boolean repeatable) {}
