package vn.caunoi.dialogs.language.recognise;

/**
 * The number of an identity paper. The number itself is not kept.
 *
 * @param kind which paper
 * @param masked the number as written, with all but its last three digits covered
 * @param sure whether it is one by its form; false when only by the words before it or by its first digit
 */
public record FoundIdentity(int start, int end, Kind kind, String masked, boolean sure) implements Found {

    /** Which paper a number is of. */
    public enum Kind {
        /** Căn cước, twelve digits. */
        CITIZEN_CARD,
        /** Chứng minh nhân dân, nine digits, no longer issued. */
        OLD_CARD
    }
}
