package vn.caunoi.dialogs.language.recognise;

/**
 * What may be the number of a petition: eight digits, however spaced or spelled. Whether its check digit holds is for the
 * room that gives the numbers.
 *
 * @param digits eight digits
 */
public record FoundPetitionNumber(int start, int end, String digits) implements Found {}
