package vn.caunoi.dialogs.language.recognise;

import java.util.List;

/**
 * How old someone is, as years of birth; a right that hangs on an age needs the date of birth itself (civic-domain 8.3).
 *
 * @param birthYears all years it can mean, the earliest first; empty for a {@link Basis#LIMIT}
 * @param basis how it was said
 */
public record FoundAge(int start, int end, List<Integer> birthYears, Basis basis) implements Found {

    /** How an age was said. */
    public enum Basis {
        /** The year of birth itself. */
        BIRTH_YEAR,
        /** Years of life, counted one way or the other: elders often count tuổi ta without saying so. */
        AGE,
        /** Tuổi ta, tuổi mụ: counted from one at birth, with every lunar new year. */
        LUNAR_AGE,
        /** A year of the sixty-year cycle ("Nhâm Thìn") or of the twelve animals. */
        ZODIAC,
        /** An age limit, nobody's own age: "từ 75 tuổi trở lên". */
        LIMIT
    }
}
