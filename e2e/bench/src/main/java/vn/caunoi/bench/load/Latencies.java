package vn.caunoi.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies of one measured stretch, of one thread, to a tenth of a per cent. */
final class Latencies {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

    private final Histogram histogram = new Histogram(LONGEST, 3);

    void add(long nanos) {
        histogram.recordValue(Math.min(LONGEST, Math.max(0, nanos)));
    }

    void clear() {
        histogram.reset();
    }

    long count() {
        return histogram.getTotalCount();
    }

    /** Milliseconds below which this share of all lies. */
    double millis(double percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }
}
