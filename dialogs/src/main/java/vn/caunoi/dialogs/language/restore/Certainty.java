package vn.caunoi.dialogs.language.restore;

import java.util.List;

/** How likely each chosen meaning is against the others at its place, its neighbours being as chosen. */
final class Certainty {

    // Neighbours may be wrong too, and the model is surer than it is right; measured, see docs/language.md.
    private static final double TEMPER = 0.8;

    private final Model model;
    private final int[] path;

    private Certainty(Model model, int[] path) {
        this.model = model;
        this.path = path;
    }

    /** For each token 0 to 1; 1 where there was no choice. */
    static double[] of(Model model, List<Token> tokens, int[] path) {
        Certainty certainty = new Certainty(model, path);
        double[] sure = new double[path.length];
        for (int place = 0; place < path.length; place++) {
            int[] meanings = tokens.get(place).meanings();
            sure[place] = meanings.length == 1 ? 1 : certainty.at(place, meanings);
        }
        return sure;
    }

    private double at(int place, int[] meanings) {
        double chosen = score(place, path[place]);
        double all = 0;
        for (int meaning : meanings) {
            all += Math.exp(TEMPER * (score(place, meaning) - chosen));
        }
        return 1 / all;
    }

    private float score(int place, int meaning) {
        int before = path[place - 1];
        int after = path[place + 1];
        float score = model.chance(number(place - 2), before, meaning) + model.chance(before, meaning, after);
        return score + (place + 2 < path.length ? model.chance(meaning, after, path[place + 2]) : 0);
    }

    private int number(int place) {
        return place < 0 ? Lexicon.BOUNDARY : path[place];
    }
}
