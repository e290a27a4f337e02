package vn.caunoi.dialogs.language.recognise;

/**
 * A sum of money.
 *
 * @param least in đồng
 * @param most in đồng, more than {@code least} for a range ("2-3 triệu")
 */
public record FoundMoney(int start, int end, long least, long most) implements Found {}
