package vn.caunoi.dialogs.language.recognise;

/**
 * A phone number of Vietnam.
 *
 * @param e164 such as +84901234567; an old eleven-digit mobile number in its present form
 * @param mobile whether it can receive an SMS
 * @param renumbered whether it was given in its form before 2018
 */
public record FoundPhone(int start, int end, String e164, boolean mobile, boolean renumbered) implements Found {}
