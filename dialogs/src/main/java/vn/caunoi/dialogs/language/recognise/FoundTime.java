package vn.caunoi.dialogs.language.recognise;

import java.time.LocalTime;

/**
 * A time of day.
 *
 * @param time as said; without a part of the day, "7h" is 07:00
 * @param sure whether the half of the day is known: a part of the day was said, or an hour after twelve
 */
public record FoundTime(int start, int end, LocalTime time, boolean sure) implements Found {}
