package vn.caunoi.dialogs.language.classify;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text whose class is known, and what a model that never saw it made of it.
 *
 * @param truth the class it belongs to
 * @param guesses every class, likeliest first
 */
public record Judged(String text, String truth, List<Guess> guesses) {

    public Judged {
        guesses = List.copyOf(guesses);
    }

    public Guess best() {
        return guesses.get(0);
    }

    public boolean right() {
        return best().code().equals(truth);
    }

    /** Whether the truth is among the first so many. */
    public boolean among(int first) {
        return guesses.stream().limit(first).anyMatch(guess -> guess.code().equals(truth));
    }

    double scoreOf(String code) {
        return guesses.stream().filter(guess -> guess.code().equals(code)).mapToDouble(Guess::score).findFirst().orElse(0);
    }

    Judged under(Calibration calibration) {
        double[] scores = calibration.applied(guesses.stream().mapToDouble(Guess::score).toArray());
        return new Judged(text, truth, IntStream.range(0, scores.length).mapToObj(i -> new Guess(guesses.get(i).code(), scores[i])).toList());
    }
}
