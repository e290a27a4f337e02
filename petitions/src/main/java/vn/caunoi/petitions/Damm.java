package vn.caunoi.petitions;

/** The check digit of H. M. Damm (2004): catches every single-digit slip and every swap of neighbours. */
final class Damm {

    /** The totally anti-symmetric quasigroup of order 10 with zeros on its diagonal, from Damm's thesis. */
    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}};

    private Damm() {}

    /** The digit to append to these digits; 0 for digits that already end in the right one. */
    static int digit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    static boolean holds(String digits) {
        return digit(digits) == 0;
    }
}
