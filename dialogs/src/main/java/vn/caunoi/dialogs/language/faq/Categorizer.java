package vn.caunoi.dialogs.language.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Which entry a question sounds like: OpenNLP's document categorizer as it comes, over words and pairs of neighbours. It
 * counts them and so hears best what is short; the models of {@code language.classify} weigh them for whole stories. The
 * same examples give the same model.
 */
final class Categorizer {

    /** A way of asking for an entry. */
    record Example(String id, Line line) {}

    private static final int ITERATIONS = 60;

    // GIS steps are as much smaller as the longest sample has features: long stories ask for more of them.
    private static final double ITERATIONS_PER_FEATURE = 1.5;

    private final DocumentCategorizerME categorizer;

    private Categorizer(DocumentCategorizerME categorizer) {
        this.categorizer = categorizer;
    }

    /** @param examples of at least two entries */
    static Categorizer trained(List<Example> examples) {
        List<DocumentSample> samples = examples.stream().map(example -> new DocumentSample(example.id(), features(example.line()))).toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations(samples));
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            return new Categorizer(new DocumentCategorizerME(
                DocumentCategorizerME.train("vi", ObjectStreamUtils.createObjectStream(samples), parameters, factory)));
        } catch (IOException e) {
            throw new UncheckedIOException("samples in memory cannot fail to be read", e);
        }
    }

    private static int iterations(List<DocumentSample> samples) {
        int longest = samples.stream().mapToInt(sample -> sample.getText().length).max().orElse(0);
        return (int) Math.max(ITERATIONS, longest * ITERATIONS_PER_FEATURE);
    }

    /** The chance of each entry, by its {@link #place}. */
    double[] chances(Line line) {
        return categorizer.categorize(features(line));
    }

    /** Where the chance of an entry stands. */
    int place(String id) {
        return categorizer.getIndex(id);
    }

    // "w:" words and "p:" pairs of neighbours.
    private static String[] features(Line line) {
        List<String> words = line.words();
        List<String> features = new ArrayList<>(2 * words.size());
        for (int i = 0; i < words.size(); i++) {
            features.add("w:" + words.get(i));
            if (i + 1 < words.size()) {
                features.add("p:" + words.get(i) + "_" + words.get(i + 1));
            }
        }
        return features.toArray(String[]::new);
    }
}
