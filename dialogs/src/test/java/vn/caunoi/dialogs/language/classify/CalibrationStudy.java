package vn.caunoi.dialogs.language.classify;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;

/** What {@code calibration.yaml} should say for the present examples: run by hand after they change. */
final class CalibrationStudy {

    private CalibrationStudy() {}

    public static void main(String[] words) {
        Library library = VietnameseUnderstanding.library(List.of());
        for (Subject subject : Subject.values()) {
            Figures raw = new Figures(CrossValidation.of(Features.shipped(), library.of(subject), UnaryOperator.identity()));
            Calibration calibration = new Calibration(Calibration.temperature(raw.judged()), 0);
            Figures calibrated = new Figures(raw.judged().stream().map(one -> one.under(calibration)).toList());
            System.out.printf("%s: accuracy %.3f, macro-F1 %.3f, temperature %.2f, calibration error %.3f -> %.3f%n", subject.word(),
                raw.accuracy(), raw.macroF1(), calibration.temperature(), raw.calibrationError(), calibrated.calibrationError());
            for (double score = 0.2; score < 0.95; score += 0.1) {
                System.out.printf("  from %.1f: %.3f answered, %.3f of them right%n", score, calibrated.coveredFrom(score), calibrated.precisionFrom(score));
            }
            calibrated.confusions().stream().limit(12).forEach(one -> System.out.printf("  %s taken for %s: %d%n", one.truth(), one.said(), one.times()));
        }
    }
}
