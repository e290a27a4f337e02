package vn.caunoi.dialogs;

/**
 * A petition category as guessed from the text.
 *
 * @param code stable code of the category
 * @param label Vietnamese name for staff
 * @param score 0 to 1
 */
public record Category(String code, String label, double score) {}
