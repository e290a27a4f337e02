package vn.caunoi.e2e.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was done and what was found; figures of several add up.
 *
 * @param doubts sends that nobody can know the end of, one sentence each: listed, no broken promise
 * @param findings broken promises; empty = the gateway kept its word
 */
public record Ledger(Map<String, Integer> figures, List<String> doubts, List<Finding> findings) {

    static final Ledger EMPTY = new Ledger(Map.of(), List.of(), List.of());

    static Ledger of(Map<String, Integer> figures) {
        return new Ledger(figures, List.of(), List.of());
    }

    static Ledger of(List<Finding> findings) {
        return new Ledger(Map.of(), List.of(), findings);
    }

    Ledger plus(Ledger other) {
        var sum = new TreeMap<>(figures);
        other.figures.forEach((name, figure) -> sum.merge(name, figure, Integer::sum));
        return new Ledger(sum, joined(doubts, other.doubts), joined(findings, other.findings));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        figures.forEach((name, figure) -> text.append(String.format("  %-44s %7d%n", name, figure)));
        doubts.forEach(doubt -> text.append(String.format("  in doubt: %s%n", doubt)));
        findings.forEach(finding -> text.append(String.format("  BROKEN: %s%n", finding)));
        return text.toString();
    }
}
