package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;

/**
 * A day or a stretch of days.
 *
 * @param first the first day meant
 * @param last the last, the same for a single day
 * @param lunar whether it was said in the lunar calendar; the days here are solar all the same
 * @param sure false when the year, month or week was not said and the nearest was taken
 */
public record FoundDate(int start, int end, LocalDate first, LocalDate last, boolean lunar, boolean sure) implements Found {}
