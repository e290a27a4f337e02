package vn.caunoi.dialogs;

/**
 * A kind of submission (phan_anh, kien_nghi, khieu_nai, …) as guessed from the text: for officers, never told to anybody else.
 *
 * @param score 0 to 1
 */
public record KindGuess(String code, double score) {}
