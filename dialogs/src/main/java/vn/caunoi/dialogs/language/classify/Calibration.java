package vn.caunoi.dialogs.language.classify;

import java.util.List;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * How a model's numbers become chances. Measured by cross-validation on the training sentences ({@code caunoi train}
 * prints it) and kept in {@code calibration.yaml}.
 *
 * @param temperature what the model's log-chances are divided by; below 1 = it was too timid (Guo et al. 2017, "On Calibration of Modern Neural Networks")
 * @param sure the score from which the guess may be acted on; below it the text counts as none of the classes
 */
public record Calibration(double temperature, double sure) {

    /** Chances as the model gives them. */
    public static final Calibration NONE = new Calibration(1, 0);

    private static final String FILE = "/vn/caunoi/dialogs/language/calibration.yaml";
    private static final double COOLEST = 0.05;
    private static final double WARMEST = 5;
    private static final double STEP = 1.02;

    static Calibration shipped(Subject subject) {
        return Sheet.shipped(Calibration.class, FILE).stream().filter(row -> row.text("model").equals(subject.word())).findFirst()
            .map(row -> new Calibration(number(row, "temperature"), number(row, "sure")))
            .orElseThrow(() -> new IllegalArgumentException("calibration.yaml: no row for " + subject.word()));
    }

    /** The temperature under which what came true was the least surprising. */
    static double temperature(List<Judged> judged) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double temperature = COOLEST; temperature <= WARMEST; temperature *= STEP) {
            double surprise = surprise(judged, temperature);
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    /** Chances as they would be at this temperature; they add up to 1 again. */
    double[] applied(double[] chances) {
        double[] warmed = new double[chances.length];
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            warmed[i] = Math.pow(chances[i], 1 / temperature);
            sum += warmed[i];
        }
        for (int i = 0; i < warmed.length; i++) {
            warmed[i] = sum == 0 ? 1.0 / warmed.length : warmed[i] / sum;
        }
        return warmed;
    }

    private static double surprise(List<Judged> judged, double temperature) {
        Calibration calibration = new Calibration(temperature, 0);
        return judged.stream().mapToDouble(one -> -Math.log(Math.max(Double.MIN_NORMAL, one.under(calibration).scoreOf(one.truth())))).sum();
    }

    private static double number(Sheet.Row row, String key) {
        try {
            return Double.parseDouble(row.text(key));
        } catch (NumberFormatException notOne) {
            throw row.wrong("\"" + key + "\" must be a number");
        }
    }
}
