package vn.caunoi.dialogs.language.normal;

/**
 * Letters of other alphabets and old fonts that look like ours (civic-domain 8.1): eth and African d for đ, oi for ư,
 * dotless i, and the Cyrillic and Greek twins that keyboards and copied texts bring in.
 */
final class LookAlikes {

    private static final int TABLE_END = 0x500;

    // Pairs: what is written, what is meant.
    private static final String PAIRS = "\u00F0\u0111\u00D0\u0110\u0256\u0111\u0189\u0110\u01A3\u01B0\u01A2\u01AF\u0131i"
        + "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0445x\u0443y\u0456i\u0458j\u0455s\u043Ak"
        + "\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0423Y\u0406I\u0408J\u0405S"
        + "\u03BFo\u03BDv\u03B1a\u03C1p\u03B9i\u03BAk\u0391A\u0392B\u0395E\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X\u0396Z";
    private static final char[] TABLE = new char[TABLE_END];

    static {
        for (char c = 0; c < TABLE_END; c++) {
            TABLE[c] = c;
        }
        for (int i = 0; i < PAIRS.length(); i += 2) {
            TABLE[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
        }
    }

    private LookAlikes() {}

    /** The letter of ours that this one looks like, or itself. */
    static char meant(char c) {
        return c < TABLE_END ? TABLE[c] : c;
    }
}
