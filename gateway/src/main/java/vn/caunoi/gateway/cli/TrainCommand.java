package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.recognise.Recognisers;
import vn.caunoi.dialogs.language.report.Trainer;
import vn.caunoi.dialogs.language.report.Training;
import vn.caunoi.gateway.config.ConfigFile;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

@Command(
        name = "train",
        description = "Learn intents, categories and kinds from further examples; shows what that changes before anything is replaced.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--examples", paramLabel = "TSV", description = "subject<TAB>code<TAB>text a line, subject intent, category or kind; - = standard input")
    private String examples;

    @Option(names = "--held-out", paramLabel = "TSV", description = "the same form: texts that are asked about and not learnt from")
    private String heldOut;

    @ArgGroup
    private Target target = new Target();

    @Option(names = "--yes", description = "replace even when it gets worse")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    /** Where the examples go; nowhere when neither is given. */
    private static final class Target {

        @Option(names = "--config", paramLabel = "FILE", description = "give them to this installation; its running nodes learn them")
        private Path config;

        @Option(names = "--out", paramLabel = "FILE", description = "add them to this file")
        private Path out;
    }

    @Override
    public Integer call() {
        var shipped = VietnameseUnderstanding.library(List.of());
        var files = new ExampleFiles(shipped, Recognisers.shipped());
        var given = examples == null ? List.<Correction>of() : files.examples(examples);
        var shelf = shelf(shipped);
        var known = shelf.known();
        var added = given.stream().distinct().filter(one -> !known.contains(one)).toList();
        var now = shipped.with(known);
        var next = now.with(added);
        var asked = heldOut == null ? List.<Correction>of() : files.heldOut(heldOut, next);
        var trainings = trained(new Trainer(now, next), added, asked);
        trainings.forEach(training -> spec.commandLine().getOut().print(TrainingText.of(training)));
        return replaced(shelf, added, trainings.stream().flatMap(training -> training.complaints().stream()).toList()) ? 0 : 1;
    }

    private ExampleShelf shelf(Library shipped) {
        if (target.config == null) {
            return target.out == null ? new ExampleShelf.None() : new ExampleShelf.OfFile(target.out, shipped);
        }
        var config = ConfigFile.read(target.config, System.getenv());
        var program = new Program(Duration.ofSeconds(5));
        var redis = program.redisInUse(config);
        var store = program.await(Store.open(program.vertx(), StoreOptions.at(redis).withPartitions(config.redis().partitions())));
        program.onStop(store::close);
        return new ExampleShelf.OfStore(program, store, config.learning(), shipped);
    }

    private static List<Training> trained(Trainer trainer, List<Correction> added, List<Correction> asked) {
        var subjects = Stream.concat(added.stream(), asked.stream()).map(Correction::subject).collect(Collectors.toSet());
        return Arrays.stream(Subject.values()).filter(subject -> subjects.isEmpty() || subjects.contains(subject))
                .map(subject -> trainer.of(subject, asked)).toList();
    }

    private boolean replaced(ExampleShelf shelf, List<Correction> added, List<String> complaints) {
        var out = spec.commandLine().getOut();
        out.printf("%n%d new examples%n", added.size());
        complaints.forEach(out::println);
        var replaced = complaints.isEmpty() || yes;
        out.println(added.isEmpty() ? "nothing to replace" : replaced ? shelf.keep(added) : "not replaced; --yes replaces all the same");
        out.flush();
        return replaced;
    }
}
