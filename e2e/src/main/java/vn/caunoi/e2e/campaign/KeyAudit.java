package vn.caunoi.e2e.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Walks every key of Redis when all is quiet. Each must be one of the kinds that {@code keys.txt} knows, and keep that
 * kind's rule: it expires, its owner is there, or nothing waits in it.
 */
final class KeyAudit {

    private static final String NO_EXPIRY = "-1";
    private static final int DUE_MILLIS = 10_000;

    private final RedisWire wire;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Rule, List<String>> byRule = new LinkedHashMap<>();

    /** What holds for a kind of key when nobody writes or sends. */
    private enum Rule {
        /** Belongs to the installation, of which there is one. */
        KEPT,
        EXPIRES,
        /** A stream or a collection in which nothing waits: its entries belong to work that is over. */
        EMPTY,
        /** As {@link #EMPTY}; what is in it is in front of staff. */
        PARKED,
        /** Timers by their time: none is overdue. */
        TIMERS,
        /** The conversation itself: every arrival has had its turn. */
        CONVERSATION,
        /** Ends with the id of a conversation that is there. */
        OF_CONVERSATION,
        /** Has the number of a petition that is there. */
        OF_PETITION
    }

    private record Kind(Pattern pattern, Rule rule) {

        /** {@code {p}:seen:* EXPIRES}: {p} is any partition, a star anything. */
        static Kind read(String line) {
            var words = line.split("\\s+");
            var pattern = Pattern.quote(words[0]).replace("{p}", "\\E\\{\\d+\\}\\Q").replace("*", "\\E(.+)\\Q");
            return new Kind(Pattern.compile(pattern), Rule.valueOf(words[1]));
        }
    }

    KeyAudit(RedisWire wire) {
        this.wire = wire;
    }

    Ledger ledger() {
        var kinds = Resource.lines("keys.txt").stream().map(Kind::read).toList();
        var keys = wire.keys();
        keys.forEach(key -> sort(key, kinds));
        expiring(of(Rule.EXPIRES));
        of(Rule.EMPTY).forEach(key -> empty(key, Check.NOTHING_WAITS));
        of(Rule.PARKED).forEach(key -> empty(key, Check.PARKED));
        of(Rule.TIMERS).forEach(this::due);
        turned(of(Rule.CONVERSATION));
        owned(of(Rule.OF_CONVERSATION), ids(of(Rule.CONVERSATION)));
        owned(of(Rule.OF_PETITION), petitions(keys));
        return new Ledger(new TreeMap<>(Map.of("keys walked", keys.size())), List.of(), findings);
    }

    private void sort(String key, List<Kind> kinds) {
        kinds.stream().filter(kind -> kind.pattern().matcher(key).matches()).findFirst().ifPresentOrElse(
                kind -> byRule.computeIfAbsent(kind.rule(), rule -> new ArrayList<>()).add(key),
                () -> findings.add(new Finding(Check.KEYS, key, "nobody knows this kind of key (keys.txt)")));
    }

    private List<String> of(Rule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private void expiring(List<String> keys) {
        var answers = wire.asksAll(keys.stream().map(key -> new String[] {"PTTL", key}).toList());
        for (int i = 0; i < keys.size(); i++) {
            if (answers.get(i).toString().equals(NO_EXPIRY)) {
                findings.add(new Finding(Check.KEYS, keys.get(i), "has no expiry"));
            }
        }
    }

    private void empty(String key, Check check) {
        long size = switch ((String) wire.asks("TYPE", key)) {
            case "stream" -> (Long) wire.asks("XLEN", key);
            case "hash" -> (Long) wire.asks("HLEN", key);
            case "set" -> (Long) wire.asks("SCARD", key);
            case "zset" -> (Long) wire.asks("ZCARD", key);
            default -> 0;
        };
        if (size > 0) {
            findings.add(new Finding(check, key, size + " in it: " + some(key)));
        }
    }

    /** The first of it, for the one who has to find out. */
    private Object some(String key) {
        return "stream".equals(wire.asks("TYPE", key)) ? wire.asks("XRANGE", key, "-", "+", "COUNT", "2") : "";
    }

    private void due(String key) {
        long overdue = (Long) wire.asks("ZCOUNT", key, "-inf", Long.toString(Instant.now().toEpochMilli() - DUE_MILLIS));
        if (overdue > 0) {
            findings.add(new Finding(Check.NOTHING_WAITS, key, overdue + " timers are overdue"));
        }
        var timers = (Long) wire.asks("ZCARD", key);
        var payloads = (Long) wire.asks("HLEN", key + ":payload");
        if (!timers.equals(payloads)) {
            findings.add(new Finding(Check.KEYS, key + ":payload", "holds " + payloads + " payloads for " + timers + " timers"));
        }
    }

    private void turned(List<String> keys) {
        var answers = wire.asksAll(keys.stream().map(key -> new String[] {"HMGET", key, "arrived", "done"}).toList());
        for (int i = 0; i < keys.size(); i++) {
            var counts = (List<?>) answers.get(i);
            if (!counts.get(0).equals(counts.get(1))) {
                findings.add(new Finding(Check.NOTHING_WAITS, keys.get(i), counts.get(0) + " arrived, " + counts.get(1) + " done"));
            }
        }
    }

    private void owned(List<String> keys, Set<String> owners) {
        keys.stream().filter(key -> List.of(key.split(":")).stream().noneMatch(owners::contains))
                .forEach(key -> findings.add(new Finding(Check.KEYS, key, "has no owner")));
    }

    private static Set<String> ids(List<String> conversations) {
        var ids = new HashSet<String>();
        conversations.forEach(key -> ids.add(key.substring(key.lastIndexOf(':') + 1)));
        return ids;
    }

    private Set<String> petitions(Set<String> keys) {
        var numbers = new HashSet<String>();
        keys.stream().filter(key -> key.matches("\\{\\d+}:petitions"))
                .forEach(key -> ((List<?>) wire.asks("SMEMBERS", key)).forEach(number -> numbers.add((String) number)));
        return numbers;
    }
}
