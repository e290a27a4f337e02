package vn.caunoi.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.report.Aspect;
import vn.caunoi.dialogs.language.report.DataFileException;
import vn.caunoi.dialogs.language.report.Evaluation;
import vn.caunoi.dialogs.language.report.TextLine;

@Command(
        name = "evaluate",
        description = "Measure on your own texts how often category, intent, kind or answer is right, and how fast.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final int LISTED = 30;

    @Option(names = "--file", required = true, paramLabel = "TSV", description = "text<TAB>label a line, label other = out of scope; - = standard input")
    private String file;

    @Option(names = "--as", required = true, paramLabel = "WHAT", converter = AspectWord.class, description = "what the labels are: category, intent, kind or faq")
    private Aspect aspect;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there as JSON too")
    private Path json;

    @Mixin
    private WrittenOn written;

    @Spec
    private CommandSpec spec;

    /** Takes the word for an aspect. */
    static final class AspectWord implements ITypeConverter<Aspect> {

        @Override
        public Aspect convert(String word) {
            return Aspect.named(word).orElseThrow(() -> new TypeConversionException("expected category, intent, kind or faq but was '" + word + "'"));
        }
    }

    @Override
    public Integer call() throws IOException {
        var labels = aspect.labels();
        var texts = TextFile.read(file, (name, number, line) -> labelled(name, TextLine.of(name, number, line), labels));
        if (texts.isEmpty()) {
            throw new DataFileException(file, 1, "expected at least one line text<TAB>label");
        }
        say(Evaluation.of(aspect, VietnameseUnderstanding.shipped(), texts, written.day()));
        return 0;
    }

    private TextLine labelled(String name, TextLine text, Set<String> labels) {
        if (labels.contains(text.label())) {
            return text;
        }
        var found = text.label().isEmpty() ? "there is no label" : "there is no " + aspect.word() + " \"" + text.label() + "\"";
        var expected = labels.size() > LISTED ? "the id of an entry, tthc- and the code of a procedure, or " + Aspect.OTHER : "one of " + String.join(", ", labels);
        throw new DataFileException(name, text.line(), found + ", expected text<TAB>label with " + expected);
    }

    private void say(Evaluation evaluation) throws IOException {
        spec.commandLine().getOut().print(EvaluationText.of(evaluation));
        spec.commandLine().getOut().flush();
        if (json != null) {
            Files.writeString(json, ReportJson.indented(evaluation));
        }
    }
}
