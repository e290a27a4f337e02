package vn.caunoi.dialogs.language.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.caunoi.dialogs.language.normal.Fold;

/**
 * Tells classes of texts apart: OpenNLP's maximum entropy, as its document categorizer has it, over features weighed by how
 * rare they are (the categorizer itself can only count them, which cost five points; see docs/language.md). The same
 * examples give the same model. Safe for use by many threads.
 */
public final class Classifier {

    // Measured by cross-validation, see FeatureStudy: more rounds or less smoothing change the third digit.
    private static final int ROUNDS = 20;
    private static final double SMOOTHING = 0.01;
    private static final double LEAST_REASON = 0.05;
    private static final Comparator<Guess> LIKELIEST = Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::code);

    private final Features features;
    private final Weighting weighting;
    private final Evidence evidence;
    private final Calibration calibration;
    private final Map<String, String> known = new HashMap<>();

    private Classifier(Features features, Weighting weighting, Evidence evidence, Calibration calibration) {
        this.features = features;
        this.weighting = weighting;
        this.evidence = evidence;
        this.calibration = calibration;
    }

    /** @param examples of at least two classes */
    public static Classifier trained(Features features, Examples examples, Calibration calibration) {
        List<Features.Read> read = examples.all().stream().map(example -> features.read(example.text())).toList();
        Weighting weighting = new Weighting(read.stream().map(Features.Read::features).toList());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Weighting.Weighed weighed = weighting.weigh(read.get(i).features());
            if (weighed.features().length > 0) {
                events.add(new Event(examples.all().get(i).code(), weighed.features(), weighed.weights()));
            }
        }
        Classifier classifier = new Classifier(features, weighting, Evidence.of(model(events), weighting), calibration);
        for (int i = 0; i < read.size(); i++) {
            classifier.known.merge(read.get(i).key(), examples.all().get(i).code(), Classifier::same);
        }
        return classifier;
    }

    /** Every class, likeliest first. What is an example word for word ("mất điện") is as sure as can be. */
    public List<Guess> guesses(String text) {
        Features.Read read = features.read(text);
        String example = known.getOrDefault(read.key(), "");
        return example.isEmpty() ? learnt(read) : certain(example);
    }

    public Guess best(String text) {
        return guesses(text).get(0);
    }

    /** Whether a guess may be acted on: below this the text is none of the classes. */
    public boolean sure(Guess guess) {
        return guess.score() >= calibration.sure();
    }

    /** What spoke for a class, most first, at most so many; empty when nothing did. */
    public List<Reason> reasons(String text, String code, int atMost) {
        int place = evidence.codes().indexOf(code);
        Weighting.Weighed weighed = weighting.weigh(features.read(text).features());
        Map<String, Reason> reasons = new TreeMap<>();
        for (int i = 0; i < weighed.features().length; i++) {
            String words = Channel.shown(weighed.features()[i]);
            double weight = weight(weighed.only(i), place);
            reasons.merge(Fold.fold(words), new Reason(words, weight), Reason::and);
        }
        return reasons.values().stream().filter(reason -> reason.weight() >= LEAST_REASON)
            .sorted(Comparator.comparingDouble(Reason::weight).reversed()).limit(atMost).toList();
    }

    private List<Guess> learnt(Features.Read read) {
        Weighting.Weighed weighed = weighting.weigh(read.features());
        double[] scores = calibration.applied(evidence.chances(weighed));
        List<Guess> guesses = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            guesses.add(new Guess(evidence.codes().get(i), scores[i]));
        }
        guesses.sort(LIKELIEST);
        return Collections.unmodifiableList(guesses);
    }

    private List<Guess> certain(String code) {
        Stream<Guess> others = evidence.codes().stream().filter(other -> !other.equals(code)).sorted()
            .map(other -> new Guess(other, 0));
        return Stream.concat(Stream.of(new Guess(code, 1)), others).toList();
    }

    // Against the average class, so that a feature known to all of them says nothing for any.
    private double weight(Weighting.Weighed feature, int place) {
        double[] alone = evidence.chances(feature);
        double average = IntStream.range(0, alone.length).mapToDouble(i -> Math.log(alone[i])).average().orElse(0);
        return (Math.log(alone[place]) - average) / calibration.temperature();
    }

    // An example of two classes is plain for neither.
    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    private static MaxentModel model(List<Event> events) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
        parameters.put("DataIndexer", "OnePassRealValue");
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("events in memory cannot fail to be read", e);
        }
    }
}
