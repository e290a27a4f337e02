package vn.caunoi.dialogs.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** An OpenNLP document categorizer over {@link Features#words}, trained from examples; the same examples give the same model. */
final class Classifier {

    private static final int ITERATIONS = 60;

    // GIS steps are as much smaller as the longest sample has features: long stories ask for more of them.
    private static final double ITERATIONS_PER_FEATURE = 1.5;

    private final Features features;
    private final DocumentCategorizerME categorizer;
    private final Map<String, String> examples = new HashMap<>();

    private Classifier(Features features, DoccatModel model, Map<String, List<String>> examples) {
        this.features = features;
        this.categorizer = new DocumentCategorizerME(model);
        examples.forEach((code, texts) -> texts.forEach(text -> this.examples.merge(key(text), code, Classifier::same)));
    }

    // An example of two classes is plain for neither.
    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    /** @param examples class → texts, at least two classes */
    static Classifier trained(Features features, Map<String, List<String>> examples) {
        List<DocumentSample> samples = new ArrayList<>();
        examples.forEach((code, texts) -> texts.forEach(text -> samples.add(new DocumentSample(code, words(features, text)))));
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations(samples));
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            return new Classifier(features,
                DocumentCategorizerME.train("vi", ObjectStreamUtils.createObjectStream(samples), parameters, factory), examples);
        } catch (IOException e) {
            throw new UncheckedIOException("samples in memory cannot fail to be read", e);
        }
    }

    private static int iterations(List<DocumentSample> samples) {
        int longest = samples.stream().mapToInt(sample -> sample.getText().length).max().orElse(0);
        return (int) Math.max(ITERATIONS, longest * ITERATIONS_PER_FEATURE);
    }

    /** Class → probability, all classes. */
    Map<String, Double> scores(String text) {
        double[] outcomes = categorizer.categorize(words(features, text));
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            scores.put(categorizer.getCategory(i), outcomes[i]);
        }
        return scores;
    }

    /** The likeliest class and its probability; what is an example word for word ("mất điện") is as sure as can be. */
    Map.Entry<String, Double> best(String text) {
        String known = examples.getOrDefault(key(text), "");
        if (!known.isEmpty()) {
            return Map.entry(known, 1.0);
        }
        return scores(text).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    private String key(String text) {
        return String.join(" ", features.words(text));
    }

    private static String[] words(Features features, String text) {
        return features.words(text).toArray(String[]::new);
    }
}
