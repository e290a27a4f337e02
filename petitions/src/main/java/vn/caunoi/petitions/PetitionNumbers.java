package vn.caunoi.petitions;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers citizens hold: eight digits, seven that say which petition and one that checks them. Digits only, because
 * they are read aloud; shuffled by the installation's key, so that nobody can guess a neighbour's; and the partition can
 * be worked out from the number alone, so that any channel finds a petition without an index.
 */
public final class PetitionNumbers {

    /** How many petitions one installation can number. */
    public static final int CAPACITY = 10_000_000;

    private static final int LENGTH = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .,_-]{0,2}\\d)*");
    private static final Pattern GROUPED = Pattern.compile("(?<!\\d)(?:\\d{8}|\\d{4}[ .,_-]{1,2}\\d{4})(?!\\d)");

    private final Permutation permutation;
    private final int partitions;

    /**
     * @param key the installation's secret, the same for ever: with another key old numbers lead nowhere
     * @param partitions how many partitions the store has, 1 or more; also fixed for ever
     */
    public PetitionNumbers(byte[] key, int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more but is " + partitions);
        }
        this.permutation = new Permutation(key, CAPACITY);
        this.partitions = partitions;
    }

    /**
     * The number of the {@code counter}-th petition (from 0) of a partition.
     *
     * @throws IllegalStateException when the partition has used up its share of the ten million numbers
     */
    public String number(int partition, long counter) {
        if (partition < 0 || partition >= partitions || counter < 0) {
            throw new IllegalArgumentException("no petition " + counter + " in partition " + partition + " of " + partitions);
        }
        if (counter >= (CAPACITY - 1L - partition) / partitions + 1) {
            throw new IllegalStateException("partition " + partition + " has no petition numbers left: " + counter + " are used");
        }
        String payload = String.format("%07d", permutation.forward((int) (counter * partitions + partition)));
        return payload + Damm.digit(payload);
    }

    /** Where the petition of this number lives; empty when it is not eight digits or the check digit does not fit. */
    public OptionalInt partitionOf(String number) {
        if (!wellFormed(number)) {
            return OptionalInt.empty();
        }
        int index = permutation.backward(Integer.parseInt(number.substring(0, LENGTH - 1)));
        return OptionalInt.of(index % partitions);
    }

    /**
     * The eight digits in what a citizen typed: "TC48217736", "tc.4821 7736", "ma so 48 21 77 36". Where several fit, one
     * whose check digit holds; a number with a slip in it is still returned, so that it can be asked for again.
     */
    public static Optional<String> read(String text) {
        Optional<String> slipped = Optional.empty();
        Matcher runs = DIGITS.matcher(ascii(text));
        while (runs.find()) {
            Optional<String> found = inRun(runs.group());
            if (found.filter(Damm::holds).isPresent()) {
                return found;
            }
            slipped = slipped.or(() -> found);
        }
        return slipped;
    }

    /** "4821 7736": as it is shown and read aloud. */
    public static String spoken(String number) {
        return number.length() == LENGTH ? number.substring(0, 4) + " " + number.substring(4) : number;
    }

    // A longer run is a phone number or two numbers side by side: only a group that stands apart and checks is one of ours.
    private static Optional<String> inRun(String run) {
        String digits = run.replaceAll("\\D", "");
        if (digits.length() == LENGTH) {
            return Optional.of(digits);
        }
        return GROUPED.matcher(run).results()
            .map(match -> match.group().replaceAll("\\D", ""))
            .filter(Damm::holds)
            .findFirst();
    }

    private static boolean wellFormed(String number) {
        return number.length() == LENGTH && number.chars().allMatch(c -> c >= '0' && c <= '9') && Damm.holds(number);
    }

    // Some keyboards type full-width or Arabic digits; they are the same number.
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            out.appendCodePoint(Character.isDigit(c) && digit >= 0 ? '0' + digit : c);
        });
        return out.toString();
    }
}
