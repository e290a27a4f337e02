package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Names of places that a written name may be a slip of: one that sounds the same to many (s and x, ch and tr, l and n, d, gi
 * and r, n and ng, c, k and q), or one letter away (left out, doubled, swapped, a neighbour on the key-pad). A table of what
 * remains of each name when a letter is left out answers in a few microseconds.
 */
final class NearNames {

    /** Below it one letter makes any name of any other. */
    private static final int SHORTEST = 4;

    private static final int INDEX_BITS = 16;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
    private static final String[][] SOUNDS = {
        {"tr", "ch"}, {"gi", "d"}, {"r", "d"}, {"x", "s"}, {"ngh", "n"}, {"ng", "n"}, {"nh", "n"}, {"gh", "g"}, {"l", "n"}, {"q", "k"}, {"ch", "h"}, {"c", "k"}};

    private final String[] names;
    private final long[] shortened;
    private final long[] sounds;

    /** @param names see {@link Gazetteer#key} */
    NearNames(Collection<String> names) {
        this.names = names.stream().filter(name -> !digits(name)).toArray(String[]::new);
        if (this.names.length > INDEX_MASK) {
            throw new IllegalArgumentException(this.names.length + " names, at most " + INDEX_MASK + " can be told apart");
        }
        long[] all = new long[Arrays.stream(this.names).mapToInt(String::length).sum() + this.names.length];
        this.sounds = new long[this.names.length];
        int filled = 0;
        for (int i = 0; i < this.names.length; i++) {
            sounds[i] = entry(sound(this.names[i]), i);
            all[filled++] = entry(this.names[i], i);
            for (int left = 0; left < this.names[i].length(); left++) {
                all[filled++] = entry(without(this.names[i], left), i);
            }
        }
        this.shortened = all;
        Arrays.sort(shortened);
        Arrays.sort(sounds);
    }

    /** Names it may be a slip of, those that sound the same first; never itself. */
    List<String> of(String written) {
        if (written.length() < SHORTEST || digits(written)) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        collect(sounds, sound(written), written, false, near);
        collect(shortened, written, written, true, near);
        for (int left = 0; left < written.length(); left++) {
            collect(shortened, without(written, left), written, true, near);
        }
        return near;
    }

    private void collect(long[] table, String key, String written, boolean oneLetter, List<String> near) {
        long wanted = hash(key) << INDEX_BITS;
        int at = Arrays.binarySearch(table, wanted);
        for (int i = at < 0 ? -at - 1 : at; i < table.length && (table[i] & ~INDEX_MASK) == wanted; i++) {
            String name = names[(int) (table[i] & INDEX_MASK)];
            boolean fits = oneLetter ? name.length() >= SHORTEST && oneLetterApart(written, name) : sound(name).equals(sound(written));
            if (fits && !name.equals(written) && !near.contains(name)) {
                near.add(name);
            }
        }
    }

    /** Whether one letter left out, added, changed, or swapped with its neighbour makes one of the other. */
    static boolean oneLetterApart(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - same - tail;
        int right = other.length() - same - tail;
        boolean swapped = left == 2 && right == 2 && one.charAt(same) == other.charAt(same + 1) && one.charAt(same + 1) == other.charAt(same);
        return left <= 1 && right <= 1 || swapped;
    }

    static String sound(String name) {
        String sound = name;
        for (String[] pair : SOUNDS) {
            sound = sound.replace(pair[0], pair[1]);
        }
        return sound;
    }

    private static String without(String name, int at) {
        return name.substring(0, at) + name.substring(at + 1);
    }

    private static long entry(String key, int index) {
        return hash(key) << INDEX_BITS | index;
    }

    private static long hash(String key) {
        long hash = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return hash ^ hash >>> 32;
    }

    // "Phường 12": any other number is one digit away.
    private static boolean digits(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }
}
