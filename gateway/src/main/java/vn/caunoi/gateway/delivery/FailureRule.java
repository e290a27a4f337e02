package vn.caunoi.gateway.delivery;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is done about one class of failure: a row of {@code failures.tsv}.
 *
 * @param end how the send ends at once: failed or in_doubt; {@link #AGAIN} when it is tried again
 * @param wholeAccount whether a pause holds up every message of the account
 * @param tries so many and it is parked
 * @param patience a message older than this is parked at its next failure
 * @param pause milliseconds before the next try, by the number of the last one
 */
record FailureRule(String end, boolean wholeAccount, int tries, Duration patience, IntervalFunction pause) {

    static final String AGAIN = "again";

    private static final String NO_LIMIT = "-";
    private static final int COLUMNS = 9;

    /** @param sendTries what the word {@code sendTries} in the table stands for */
    static FailureRule of(List<String> row, int sendTries) {
        if (!row.get(1).equals(AGAIN)) {
            return new FailureRule(row.get(1), false, 1, Duration.ZERO, IntervalFunction.of(1));
        }
        if (row.size() != COLUMNS) {
            throw new IllegalArgumentException("failures.tsv, row " + row.get(0) + ": expected " + COLUMNS + " columns, found " + row.size());
        }
        return new FailureRule(AGAIN, row.get(2).equals("account"), tries(row.get(3), sendTries), patience(row.get(4)),
                IntervalFunction.ofExponentialRandomBackoff(
                        Duration.parse(row.get(5)), Double.parseDouble(row.get(6)), Double.parseDouble(row.get(8)), Duration.parse(row.get(7))));
    }

    boolean repeats() {
        return end.equals(AGAIN);
    }

    private static int tries(String word, int sendTries) {
        return word.equals("sendTries") ? sendTries : word.equals(NO_LIMIT) ? Integer.MAX_VALUE : Integer.parseInt(word);
    }

    private static Duration patience(String word) {
        return word.equals(NO_LIMIT) ? ChronoUnit.FOREVER.getDuration() : Duration.parse(word);
    }
}
