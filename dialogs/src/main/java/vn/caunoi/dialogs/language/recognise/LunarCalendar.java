package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lunar calendar of Vietnam, at the meridian 105° east (UTC+7): a month begins on the day of the new moon, the winter
 * solstice is in month 11, and in a year of thirteen months the first without a major solar term is the leap month (rules:
 * Hồ Ngọc Đức, "Thuật toán tính âm lịch"). Sun and moon after J. Meeus, Astronomical Algorithms, 2nd ed. 1998, chapters 25
 * and 49; good to about a quarter of an hour for the solar terms and a minute for the new moons, from 1900 to 2100.
 */
final class LunarCalendar {

    /** @param year of the lunar calendar, named after the solar year in which it begins */
    record LunarDay(int year, int month, int day, boolean leap) {}

    private record Month(LocalDate first, int year, int number, boolean leap) {}

    private static final int FIRST_YEAR = 1899;
    private static final int LAST_YEAR = 2101;
    private static final double SYNODIC_MONTH = 29.530588861;
    private static final double NEW_MOON_2000 = 2451550.09766;
    private static final double J2000 = 2451545.0;
    private static final double DAYS_A_CENTURY = 36525;
    private static final double ZONE = 7.0 / 24;
    // Terrestrial minus universal time, about 69 seconds; it was and will be a minute off at most at the ends.
    private static final double DELTA_T = 0.0008;
    private static final double EPOCH_DAY_ZERO = 2440587.5;
    private static final int WINTER_SOLSTICE = 9;

    private final List<Month> months = new ArrayList<>();

    LunarCalendar() {
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            addYear(year);
        }
    }

    /** The solar day of a lunar one; empty when that month has no such day or the year is out of range. */
    Optional<LocalDate> solar(int year, int month, int day) {
        for (int i = 0; i + 1 < months.size(); i++) {
            Month one = months.get(i);
            if (one.year() == year && one.number() == month && !one.leap()) {
                LocalDate date = one.first().plusDays(day - 1L);
                return day >= 1 && date.isBefore(months.get(i + 1).first()) ? Optional.of(date) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when the day is before 1900 or after 2100 */
    LunarDay lunar(LocalDate date) {
        for (int i = months.size() - 1; i >= 0; i--) {
            Month month = months.get(i);
            if (!month.first().isAfter(date)) {
                return new LunarDay(month.year(), month.number(), (int) (date.toEpochDay() - month.first().toEpochDay()) + 1, month.leap());
            }
        }
        throw new IllegalArgumentException(date + " is before the first lunar month known");
    }

    // From the month of one winter solstice to the month before the next: 12 or 13.
    private void addYear(int year) {
        int first = eleventhMonth(year);
        int count = eleventhMonth(year + 1) - first;
        int leap = count == 13 ? leapMonth(first) : count;
        for (int i = 0; i < count; i++) {
            int position = i < leap ? i : i - 1;
            int number = (position + 10) % 12 + 1;
            months.add(new Month(LocalDate.ofEpochDay(newMoonDay(first + i)), position < 2 ? year : year + 1, number, i == leap));
        }
    }

    private static int eleventhMonth(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay();
        int moon = (int) Math.floor((lastDay + EPOCH_DAY_ZERO - NEW_MOON_2000) / SYNODIC_MONTH) + 1;
        while (newMoonDay(moon) > lastDay || newMoonDay(moon) > solsticeLimit(year)) {
            moon--;
        }
        return moon;
    }

    // The last day of December on which the sun has not yet entered the sector of the solstice at its beginning.
    private static long solsticeLimit(int year) {
        long day = LocalDate.of(year, 12, 25).toEpochDay();
        while (sector(day) == WINTER_SOLSTICE) {
            day--;
        }
        return day;
    }

    private static int leapMonth(int first) {
        for (int i = 1; i < 13; i++) {
            if (sector(newMoonDay(first + i)) == sector(newMoonDay(first + i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException("a lunar year of thirteen months without a leap month, from moon " + first);
    }

    /** In which of the twelve parts of its way, from the spring equinox on, the sun is when a day of ours begins. */
    private static int sector(long epochDay) {
        double centuries = (epochDay + EPOCH_DAY_ZERO - ZONE + DELTA_T - J2000) / DAYS_A_CENTURY;
        return (int) Math.floor(sunLongitude(centuries) / 30);
    }

    /** The apparent longitude of the sun in degrees (Meeus, chapter 25). */
    private static double sunLongitude(double t) {
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
        double longitude = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        return longitude - 360 * Math.floor(longitude / 360);
    }

    /** The day, at 105° east, of the new moon so many months after that of January 2000 (Meeus, chapter 49). */
    private static long newMoonDay(int k) {
        double t = k * SYNODIC_MONTH / DAYS_A_CENTURY;
        double mean = NEW_MOON_2000 + SYNODIC_MONTH * k + 0.00015437 * t * t - 0.000000150 * t * t * t;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
        double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double omega = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double moment = mean + large(e, sun, moon, node) + small(e, sun, moon, node, omega) - DELTA_T;
        return (long) Math.floor(moment + ZONE - EPOCH_DAY_ZERO);
    }

    private static double large(double e, double sun, double moon, double node) {
        return -0.40720 * sin(moon) + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
            + 0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun) + 0.00208 * e * e * sin(2 * sun)
            - 0.00111 * sin(moon - 2 * node) - 0.00057 * sin(moon + 2 * node);
    }

    private static double small(double e, double sun, double moon, double node, double omega) {
        return 0.00056 * e * sin(2 * moon + sun) - 0.00042 * sin(3 * moon) + 0.00042 * e * sin(sun + 2 * node)
            + 0.00038 * e * sin(sun - 2 * node) - 0.00024 * e * sin(2 * moon - sun) - 0.00017 * sin(omega)
            - 0.00007 * sin(moon + 2 * sun) + 0.00004 * sin(2 * moon - 2 * node) + 0.00004 * sin(3 * sun);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
