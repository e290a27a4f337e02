package vn.caunoi.dialogs.language.restore;

import java.util.Arrays;

/** A hash table from whole numbers to small ones in one array, so that a look-up costs one visit to memory. */
final class PackedTable {

    private static final long EMPTY = -1;
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private final long[] cells;
    private final int valueBits;
    private final int shift;

    /**
     * @param size how many entries will be put
     * @param valueBits width of a value; keys have what is left of 63 bits
     */
    PackedTable(int size, int valueBits) {
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
        this.cells = new long[1 << bits];
        this.valueBits = valueBits;
        this.shift = 64 - bits;
        Arrays.fill(cells, EMPTY);
    }

    /** Each key once. */
    void put(long key, int value) {
        int cell = cell(key);
        while (cells[cell] != EMPTY) {
            cell = cell + 1 & cells.length - 1;
        }
        cells[cell] = key << valueBits | value;
    }

    /** The value, -1 when there is none. */
    int get(long key) {
        int cell = cell(key);
        while (cells[cell] != EMPTY) {
            if (cells[cell] >>> valueBits == key) {
                return (int) (cells[cell] & (1L << valueBits) - 1);
            }
            cell = cell + 1 & cells.length - 1;
        }
        return -1;
    }

    private int cell(long key) {
        return (int) (key * MIXER >>> shift);
    }
}
