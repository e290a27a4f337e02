package vn.caunoi.dialogs.language.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sentences of one template ("đường hư", "đường hư quá", "duong hu roi") belong to one group, so that a model is never asked
 * about a near copy of what it learnt from. Two are of one template when they share at least half of their words.
 */
final class Groups {

    private static final double NEAR = 0.5;

    private final int[] parents;

    private Groups(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    /** The group of each text: the position of the first text in it. */
    static int[] of(List<List<String>> texts) {
        List<Set<String>> words = texts.stream().map(text -> (Set<String>) new HashSet<>(text)).toList();
        Groups groups = new Groups(texts.size());
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (near(words.get(i), words.get(j))) {
                    groups.join(i, j);
                }
            }
        }
        return IntStream.range(0, texts.size()).map(groups::first).toArray();
    }

    private static boolean near(Set<String> one, Set<String> other) {
        int most = Math.min(one.size(), other.size());
        if (most < NEAR * Math.max(one.size(), other.size())) {
            return false;
        }
        long both = one.stream().filter(other::contains).count();
        return both >= NEAR * (one.size() + other.size() - both);
    }

    private void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int first(int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
