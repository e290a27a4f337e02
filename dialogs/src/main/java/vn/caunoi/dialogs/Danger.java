package vn.caunoi.dialogs;

/**
 * A phrase of danger and what to say at once.
 *
 * @param kind fire, drowning, violence, self_harm, fraud, child, disaster, …
 * @param answer what to say, first the right number to call
 * @param shortAnswer the same for SMS: at most two GSM-7 segments once unaccented
 */
public record Danger(String kind, String answer, String shortAnswer) {}
