package vn.caunoi.dialogs.language.classify;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * What a trained model makes of a text. Its weights lie side by side, where OpenNLP visits half a dozen objects a feature.
 * Adds and exponentiates in the order of OpenNLP's {@code QNModel.eval} and gives the same numbers to the last digit.
 */
final class Evidence {

    private final List<String> codes;
    // For each feature what it weighs for each class, one feature after the other.
    private final double[] weights;

    private Evidence(List<String> codes, int features) {
        this.codes = codes;
        this.weights = new double[features * codes.size()];
    }

    static Evidence of(MaxentModel model, Weighting weighting) {
        Evidence evidence = new Evidence(List.of(codes(model)), weighting.features());
        Map<?, ?> contexts = (Map<?, ?>) ((AbstractModel) model).getDataStructures()[1];
        contexts.forEach((feature, context) -> evidence.put(weighting.place((String) feature), (Context) context));
        return evidence;
    }

    private static String[] codes(MaxentModel model) {
        String[] codes = new String[model.getNumOutcomes()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = model.getOutcome(i);
        }
        return codes;
    }

    private void put(int place, Context context) {
        for (int i = 0; i < context.getOutcomes().length; i++) {
            weights[place * codes.size() + context.getOutcomes()[i]] = context.getParameters()[i];
        }
    }

    /** All classes; chances come in their order. */
    List<String> codes() {
        return codes;
    }

    /** The chance of each class. */
    double[] chances(Weighting.Weighed weighed) {
        double[] chances = new double[codes.size()];
        for (int i = 0; i < weighed.places().length; i++) {
            add(weighed.places()[i] * chances.length, weighed.weights()[i], chances);
        }
        double all = logOfSum(chances);
        for (int i = 0; i < chances.length; i++) {
            chances[i] = StrictMath.exp(chances[i] - all);
        }
        return chances;
    }

    private void add(int row, double weight, double[] chances) {
        for (int i = 0; i < chances.length; i++) {
            chances[i] += weight * weights[row + i];
        }
    }

    private static double logOfSum(double[] logs) {
        double most = logs[0];
        for (double log : logs) {
            most = log > most ? log : most;
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        return most + StrictMath.log(sum);
    }
}
