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

    /**
     * A text as the features the examples hold, in a fixed order, and their weights; as a vector it is shorter than 1.
     *
     * @param places of the features among all, see {@link #features}
     */
    record Weighed(String[] features, int[] places, float[] weights) {

        /** One feature of them alone. */
        Weighed only(int at) {
            return new Weighed(new String[] {features[at]}, new int[] {places[at]}, new float[] {weights[at]});
        }
    }

    // Measured by cross-validation: with both a score means more what it says.
    private static final double SILENCE = 4;
    private static final double UNKNOWN_WEIGHT = 0.5;

    private final Map<String, Integer> places = new HashMap<>();
    private final double[] rarities;
    private final double unknown;

    /** @param texts the features of each example, each once */
    Weighting(Collection<String[]> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(features -> Arrays.stream(features).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        rarities = new double[counts.size()];
        counts.forEach((feature, count) -> {
            rarities[places.size()] = Math.log((1.0 + texts.size()) / count);
            places.put(feature, places.size());
        });
        unknown = UNKNOWN_WEIGHT * Math.log(1.0 + texts.size());
    }

    /** @param features each once, in order */
    Weighed weigh(String[] features) {
        String[] known = new String[features.length];
        int[] at = new int[features.length];
        double[] squares = new double[features.length];
        int size = 0;
        for (int i = 0; i < features.length; i++) {
            Integer place = places.get(features[i]);
            double weight = place != null ? rarities[place] : Channel.WORDS.made(features[i]) ? unknown : 0;
            squares[i] = weight * weight;
            if (place != null) {
                known[size] = features[i];
                at[size++] = place;
            }
        }
        double length = Math.sqrt(SILENCE * SILENCE + Arrays.stream(squares).sum());
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) (rarities[at[i]] / length);
        }
        return new Weighed(Arrays.copyOf(known, size), Arrays.copyOf(at, size), weights);
    }

    /** How many features the examples hold. */
    int features() {
        return rarities.length;
    }

    /** Where a feature of the examples stands among all. */
    int place(String feature) {
        return places.get(feature);
    }
}
