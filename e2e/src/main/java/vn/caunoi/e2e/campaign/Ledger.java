package vn.caunoi.e2e.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was done and what was found; figures of several rounds add up.
 *
 * @param findings broken promises, one sentence each; empty = the gateway kept its word
 */
public record Ledger(Map<String, Integer> figures, List<String> findings) {

    Ledger plus(Ledger other) {
        var sum = new TreeMap<>(figures);
        other.figures.forEach((name, figure) -> sum.merge(name, figure, Integer::sum));
        return new Ledger(sum, Stream.concat(findings.stream(), other.findings.stream()).toList());
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        figures.forEach((name, figure) -> text.append(String.format("%n  %-40s %6d", name, figure)));
        findings.forEach(finding -> text.append(String.format("%n  BROKEN: %s", finding)));
        return text.toString();
    }
}
