package vn.caunoi.gateway.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.report.TextLine;
import vn.caunoi.dialogs.language.report.Understood;

@Command(
        name = "understand",
        description = "Say what the program makes of texts, one JSON object a line: spelling, accents, intent, category, kind, place, "
                + "numbers and dates, answers, danger. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "one text a line, or text<TAB>label; - = standard input")
    private String file;

    @Mixin
    private WrittenOn written;

    @Spec
    private CommandSpec spec;

    private record Line(int line, String label, @JsonUnwrapped Understood understood) {}

    @Override
    public Integer call() {
        var texts = TextFile.read(file, TextLine::of);
        var language = VietnameseUnderstanding.shipped();
        texts.forEach(text -> spec.commandLine().getOut().println(ReportJson.line(
                new Line(text.line(), text.label(), Understood.of(language, text.text(), written.day())))));
        return 0;
    }
}
