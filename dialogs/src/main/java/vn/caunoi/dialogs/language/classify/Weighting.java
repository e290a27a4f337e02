package vn.caunoi.dialogs.language.classify;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How much each feature of a text says: rare ones more, and every text as much as any other, however long. Words no example
 * holds take their share of it, and so does what is left unsaid: of few or strange words nobody is sure.
 */
final class Weighting {

    /** A text as the features the examples hold, in a fixed order, and their weights; as a vector it is shorter than 1. */
    record Weighed(String[] features, float[] weights) {}

    // Measured by cross-validation: with both a score means more what it says.
    private static final double SILENCE = 4;
    private static final double UNKNOWN_WEIGHT = 0.5;

    private final Map<String, Double> rarity = new HashMap<>();
    private final double unknown;

    /** @param texts the features of each example */
    Weighting(Collection<List<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(features -> new HashSet<>(features).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> rarity.put(feature, Math.log((1.0 + texts.size()) / count)));
        unknown = UNKNOWN_WEIGHT * Math.log(1.0 + texts.size());
    }

    Weighed weigh(List<String> features) {
        TreeSet<String> own = new TreeSet<>(features);
        double length = Math.sqrt(SILENCE * SILENCE + own.stream().mapToDouble(this::weight).map(weight -> weight * weight).sum());
        String[] known = own.stream().filter(rarity::containsKey).toArray(String[]::new);
        float[] weights = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            weights[i] = (float) (rarity.get(known[i]) / length);
        }
        return new Weighed(known, weights);
    }

    private double weight(String feature) {
        return rarity.getOrDefault(feature, Channel.WORDS.made(feature) ? unknown : 0);
    }
}
