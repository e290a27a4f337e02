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

    private final Features features;
    private final DocumentCategorizerME categorizer;

    private Classifier(Features features, DoccatModel model) {
        this.features = features;
        this.categorizer = new DocumentCategorizerME(model);
    }

    /** @param examples class → texts, at least two classes */
    static Classifier trained(Features features, Map<String, List<String>> examples) {
        List<DocumentSample> samples = new ArrayList<>();
        examples.forEach((code, texts) -> texts.forEach(text -> samples.add(new DocumentSample(code, words(features, text)))));
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            return new Classifier(features,
                DocumentCategorizerME.train("vi", ObjectStreamUtils.createObjectStream(samples), parameters, factory));
        } catch (IOException e) {
            throw new UncheckedIOException("samples in memory cannot fail to be read", e);
        }
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

    /** The likeliest class and its probability. */
    Map.Entry<String, Double> best(String text) {
        return scores(text).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    private static String[] words(Features features, String text) {
        return features.words(text).toArray(String[]::new);
    }
}
