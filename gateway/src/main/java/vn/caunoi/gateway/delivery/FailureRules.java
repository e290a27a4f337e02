package vn.caunoi.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.caunoi.channels.SendFailure;

/** What is done about each class of failure: the table {@code failures.tsv}, read once. */
public final class FailureRules {

    private final Map<SendFailure.Kind, FailureRule> byKind;

    private FailureRules(Map<SendFailure.Kind, FailureRule> byKind) {
        this.byKind = byKind;
    }

    /** @param sendTries the setting {@code tuning.sendTries} */
    public static FailureRules shipped(int sendTries) {
        try (var table = FailureRules.class.getResourceAsStream("failures.tsv")) {
            return read(new String(table.readAllBytes(), StandardCharsets.UTF_8), sendTries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when a row is wrong or a class has none */
    static FailureRules read(String table, int sendTries) {
        var byKind = new EnumMap<SendFailure.Kind, FailureRule>(SendFailure.Kind.class);
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("\t")))
                .forEach(row -> byKind.put(SendFailure.Kind.valueOf(row.get(0)), FailureRule.of(row, sendTries)));
        var missing = EnumSet.allOf(SendFailure.Kind.class);
        missing.removeAll(byKind.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("failures.tsv: no row for " + missing);
        }
        return new FailureRules(byKind);
    }

    FailureRule of(SendFailure.Kind kind) {
        return byKind.get(kind);
    }
}
