package vn.caunoi.dialogs.language.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast texts were read, one after the other in one thread, by the clock on the wall.
 *
 * @param textsPerSecond all texts by all time
 * @param medianMicros of one text
 * @param p99Micros what 99 of 100 texts did not exceed
 */
public record Speed(double textsPerSecond, double medianMicros, double p99Micros) {

    // Enough for the virtual machine to have compiled what it runs often, and for one in a hundred to be many.
    private static final int LEAST = 1000;
    private static final double NANOS_A_MICRO = 1e3;
    private static final double NANOS_A_SECOND = 1e9;

    /** Reads all texts several times: first to warm up, then by the clock. */
    static Speed measured(List<String> texts, Consumer<String> work) {
        int rounds = (LEAST + texts.size() - 1) / texts.size();
        nanos(texts, rounds, work);
        return of(nanos(texts, rounds, work));
    }

    /** @param nanos of each text, at least one */
    static Speed of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double seconds = Arrays.stream(sorted).sum() / NANOS_A_SECOND;
        return new Speed(sorted.length / seconds, at(sorted, 0.5) / NANOS_A_MICRO, at(sorted, 0.99) / NANOS_A_MICRO);
    }

    private static long[] nanos(List<String> texts, int rounds, Consumer<String> work) {
        long[] nanos = new long[texts.size() * rounds];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            work.accept(texts.get(i % texts.size()));
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
