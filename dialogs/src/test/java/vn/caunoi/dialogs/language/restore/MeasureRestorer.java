package vn.caunoi.dialogs.language.restore;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;

/** Prints the figures of docs/language.md. */
public final class MeasureRestorer {

    private static final int BUCKETS = 10;
    private static final int ROUNDS = 6;
    private static final double HALF = 0.5;

    private final Model model;
    private final AccentRestorer restorer;
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    private MeasureRestorer(Model model, Corpus corpus) {
        this.model = model;
        this.restorer = new AccentRestorer(model);
        kinds.put("laws", corpus.text("law_vlc", "dev"));
        kinds.put("procedures", corpus.text("tthc", "dev"));
        kinds.put("citizens", Samples.of("citizen-held-out.txt"));
        kinds.put("news", Samples.of("news-held-out.txt"));
        kinds.put("citizens, 2nd", Samples.of("citizen-fresh-held-out.txt"));
        kinds.put("chat", Samples.of("chat-held-out.txt"));
    }

    /** @param arguments the data folder, the resource folder, the model file */
    public static void main(String[] arguments) throws IOException {
        long start = onProcessor();
        try (InputStream in = Files.newInputStream(Path.of(arguments[2]))) {
            Model model = ModelReader.read(in);
            System.out.printf("read in %d ms%n", (onProcessor() - start) / 1_000_000);
            MeasureRestorer measure = new MeasureRestorer(model, new Corpus(Path.of(arguments[0]), Path.of(arguments[1])));
            measure.accuracy();
            measure.halfMarked();
            measure.calibration();
            measure.speed();
        }
    }

    private void accuracy() {
        Samples samples = new Samples(model);
        kinds.forEach((kind, sentences) -> {
            System.out.printf("%-13s %s%n", kind, samples.score(sentences));
            System.out.printf("%-13s without commas: %s%n", "", samples.score(sentences.stream().map(text -> text.replace(",", "")).toList()));
            System.out.printf("%-13s with all marks, unchanged: %.2f %%%n", "",
                    100.0 * sentences.stream().filter(text -> restorer.restore(text).text().equals(text)).count() / sentences.size());
        });
    }

    // Every second word, by lot, loses its marks; counted are the words that lost some, and those that never had any.
    private void halfMarked() {
        kinds.forEach((kind, sentences) -> {
            Random random = new Random(1);
            int[] lost = new int[2];
            int[] bare = new int[2];
            for (String sentence : sentences) {
                String half = half(sentence, random);
                Words meant = Words.of(sentence);
                Words raw = Words.of(half);
                Words restored = Words.of(restorer.restore(half).text());
                for (int i = 0; i < meant.size(); i++) {
                    boolean right = Fold.toned(meant.get(i).raw()).equals(Fold.toned(restored.get(i).raw()));
                    int[] tally = !meant.get(i).raw().equals(raw.get(i).raw()) ? lost : meant.bareFrom(i, i + 1) ? bare : new int[2];
                    tally[0] += right ? 1 : 0;
                    tally[1]++;
                }
            }
            System.out.printf("%-13s half marked: %.2f %% of lost marks found, %.2f %% of bare syllables left bare%n",
                    kind, 100.0 * lost[0] / lost[1], 100.0 * bare[0] / bare[1]);
        });
    }

    private static String half(String sentence, Random random) {
        StringBuilder out = new StringBuilder(sentence);
        Words words = Words.of(sentence);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (random.nextDouble() < HALF) {
                out.replace(words.get(i).start(), words.get(i).end(), Samples.bare(words.get(i).raw()));
            }
        }
        return out.toString();
    }

    // Of the changes made with a certainty between two tenths, how many were right.
    private void calibration() {
        kinds.forEach((kind, sentences) -> {
            int[] right = new int[BUCKETS];
            int[] all = new int[BUCKETS];
            for (String sentence : sentences) {
                for (Change change : restorer.restore(Samples.bare(sentence)).changes()) {
                    int bucket = (int) Math.min(BUCKETS - 1, change.certainty() * BUCKETS);
                    all[bucket]++;
                    right[bucket] += Fold.toned(sentence.substring(change.start(), change.end())).equals(Fold.toned(change.restored())) ? 1 : 0;
                }
            }
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < BUCKETS; i++) {
                line.append(all[i] == 0 ? " -" : String.format(" 0.%d+: %.0f %% of %d;", i, 100.0 * right[i] / all[i], all[i]));
            }
            System.out.printf("%-13s right by certainty:%s%n", kind, line);
        });
    }

    private void speed() {
        for (String kind : List.of("procedures", "citizens")) {
            List<String> bare = new ArrayList<>();
            while (bare.size() < 2_000) {
                kinds.get(kind).stream().map(Samples::bare).forEach(bare::add);
            }
            long words = bare.stream().mapToInt(text -> Words.of(text).size()).sum();
            for (int round = 0; round < ROUNDS; round++) {
                long start = onProcessor();
                bare.forEach(restorer::restore);
                System.out.printf("%s round %d: %,.0f syllables a second%n", kind, round, words * 1e9 / (onProcessor() - start));
            }
        }
    }

    // In nanoseconds; what else runs on the machine counts less than by the clock.
    private static long onProcessor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
