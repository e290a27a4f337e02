package vn.caunoi.dialogs.language.classify;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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

    /** @param texts the features of each example, each once */
    Weighting(Collection<String[]> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(features -> Arrays.stream(features).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> rarity.put(feature, Math.log((1.0 + texts.size()) / count)));
        unknown = UNKNOWN_WEIGHT * Math.log(1.0 + texts.size());
    }

    /** @param features each once, in order */
    Weighed weigh(String[] features) {
        String[] known = new String[features.length];
        double[] rarities = new double[features.length];
        double[] squares = new double[features.length];
        int size = 0;
        for (int i = 0; i < features.length; i++) {
            Double rare = rarity.get(features[i]);
            double weight = rare != null ? rare : Channel.WORDS.made(features[i]) ? unknown : 0;
            squares[i] = weight * weight;
            if (rare != null) {
                known[size] = features[i];
                rarities[size++] = weight;
            }
        }
        double length = Math.sqrt(SILENCE * SILENCE + Arrays.stream(squares).sum());
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) (rarities[i] / length);
        }
        return new Weighed(Arrays.copyOf(known, size), weights);
    }
}
