package vn.caunoi.dialogs.language.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes {@code accents.model}; the command is in docs/language.md. The same data gives the same bytes. */
public final class BuildModel {

    /** What one occurrence counts, by where it was found: what citizens say is rare and worth more. */
    private static final double OFFICIAL = 1;
    private static final double NEWS = 0.3;
    private static final double CITIZEN = 30;
    private static final double PHRASE = 40;
    private static final double COMBINATION = 1;
    private static final double PLACE = 0.5;

    /** A trigram is stored when it says so much else than its bigrams, in natural logarithms. */
    private static final double TELLING = 0.1;

    private final Corpus corpus;

    private BuildModel(Corpus corpus) {
        this.corpus = corpus;
    }

    /** @param arguments the data folder, this module's folder of resources, the file to write */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected three arguments: data folder, resource folder, model file");
        }
        byte[] model = new BuildModel(new Corpus(Path.of(arguments[0]), Path.of(arguments[1]))).model();
        Files.write(Path.of(arguments[2]), model);
        System.out.printf("%,d bytes%n", model.length);
    }

    private byte[] model() {
        Counts counts = new Counts();
        count(counts);
        // Which of our own texts have their marks can be told once there is something to tell it by.
        Readings readings = new Readings(counts);
        List<String> own = corpus.ownTexts().stream().filter(readings::accented).toList();
        own.forEach(text -> counts.sentence(text, CITIZEN));
        return model(new Readings(counts).withoutSlips());
    }

    private void count(Counts counts) {
        for (String kind : List.of("law_vlc", "tthc")) {
            corpus.text(kind, "train").forEach(line -> counts.sentence(line, OFFICIAL));
        }
        corpus.newsUnigrams().forEach(row -> counts.unigram(row[0], NEWS * Double.parseDouble(row[1])));
        corpus.newsBigrams().forEach(row -> counts.bigram(row[0], row[1], NEWS * Double.parseDouble(row[2])));
        corpus.places().forEach(name -> counts.sentence(name, PLACE));
        corpus.phrases().forEach(phrase -> counts.phrase(phrase, PHRASE));
        corpus.combinations().forEach(phrase -> counts.phrase(phrase, COMBINATION));
        corpus.citizens().forEach(line -> counts.sentence(line, CITIZEN));
    }

    private static byte[] model(Counts counts) {
        Smoothing chances = new Smoothing(counts);
        Set<Integer> ambiguous = new Readings(counts).ambiguous();
        Set<Long> trigrams = new HashSet<>();
        counts.trigrams.keySet().stream().filter(key -> concerns(ambiguous, key) && telling(chances, key)).forEach(trigrams::add);
        Set<Long> bigrams = new HashSet<>();
        counts.bigrams.keySet().stream().filter(key -> concerns(ambiguous, key)).forEach(bigrams::add);
        trigrams.forEach(key -> bigrams.add(Counts.before(key)));
        System.out.printf("%,d syllables, %,d pairs, %,d threes%n", chances.unigrams.size(), bigrams.size(), trigrams.size());
        return ModelWriter.bytes(counts, chances, bigrams, trigrams);
    }

    private static boolean telling(Smoothing chances, long key) {
        return Math.abs(Math.log(chances.trigrams.get(key) / chances.backedOff(key))) >= TELLING;
    }

    // Where no syllable has a choice there is nothing to decide.
    private static boolean concerns(Set<Integer> ambiguous, long key) {
        return ambiguous.contains(Counts.last(key)) || !Counts.isSingle(key) && concerns(ambiguous, Counts.before(key));
    }
}
