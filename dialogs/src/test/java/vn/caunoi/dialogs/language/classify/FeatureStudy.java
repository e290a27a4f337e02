package vn.caunoi.dialogs.language.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Normaliser;

/** The table of docs/language.md: what each way of looking at a text is worth. Slow; run by hand, chosen by cross-validation alone. */
final class FeatureStudy {

    private static final int ROUNDS = 60;

    private FeatureStudy() {}

    public static void main(String[] words) {
        Subject subject = Subject.named(words.length == 0 ? "category" : words[0]).orElseThrow();
        Normaliser normaliser = Normaliser.shipped();
        List<Example> examples = subject.shipped().all();
        System.out.printf("| %s, %d sentences | accuracy | macro-F1 | macro-F1 without accents | seconds |%n|---|---|---|---|---|%n", subject.word(), examples.size());
        row("OpenNLP's document categorizer as it comes (counts, GIS)", FeatureStudy::counting, examples);
        channels().forEach((name, channels) -> {
            Features features = new Features(normaliser, channels);
            row(name, learnt -> Classifier.trained(features, Examples.of(learnt), Calibration.NONE)::guesses, examples);
        });
    }

    private static Map<String, List<Channel>> channels() {
        Map<String, List<Channel>> all = new LinkedHashMap<>();
        all.put("words", List.of(Channel.WORDS));
        all.put("words, pairs", List.of(Channel.WORDS, Channel.PAIRS));
        all.put("words, pairs, gaps", List.of(Channel.WORDS, Channel.PAIRS, Channel.GAPS));
        all.put("runs of letters", List.of(Channel.RUNS));
        all.put("words, pairs, runs", List.of(Channel.WORDS, Channel.PAIRS, Channel.RUNS));
        all.put("restored words, pairs", List.of(Channel.RESTORED, Channel.RESTORED_PAIRS));
        all.put("words, pairs, restored words", List.of(Channel.WORDS, Channel.PAIRS, Channel.RESTORED));
        all.put("words, pairs, restored words, pairs", List.of(Channel.WORDS, Channel.PAIRS, Channel.RESTORED, Channel.RESTORED_PAIRS));
        return all;
    }

    private static void row(String name, Function<List<Example>, Function<String, List<Guess>>> learner, List<Example> examples) {
        Figures written = judged(learner, examples, UnaryOperator.identity());
        long begun = System.nanoTime();
        learner.apply(examples);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Figures bare = judged(learner, examples, Fold::fold);
        System.out.printf("| %s | %.3f | %.3f | %.3f | %.1f |%n", name, written.accuracy(), written.macroF1(), bare.macroF1(), seconds);
    }

    private static Figures judged(Function<List<Example>, Function<String, List<Guess>>> learner, List<Example> examples, UnaryOperator<String> asked) {
        return new Figures(CrossValidation.of(learner, Features.shipped()::words, examples, asked));
    }

    private static Function<String, List<Guess>> counting(List<Example> examples) {
        Features features = Features.shipped();
        Function<String, String[]> tokens = text -> features.of(text).toArray(String[]::new);
        List<DocumentSample> samples = examples.stream().filter(one -> tokens.apply(one.text()).length > 0)
            .map(one -> new DocumentSample(one.code(), tokens.apply(one.text()))).collect(Collectors.toCollection(ArrayList::new));
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        try {
            var factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
            var categorizer = new DocumentCategorizerME(DocumentCategorizerME.train("vi", ObjectStreamUtils.createObjectStream(samples), parameters, factory));
            return text -> categorizer.scoreMap(tokens.apply(text)).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).map(one -> new Guess(one.getKey(), one.getValue())).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
