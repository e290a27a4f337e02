package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.gateway.ChannelTexts;

@Command(
        name = "check",
        description = "Check a folder of flows: dangling or unreachable steps, missing texts, SMS segments.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FLOWS", arity = "0..1", description = "folder of *.yaml; the shipped flows when left out")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var limits = new ChannelTexts();
        var loaded = folder == null ? FlowBook.shipped(limits) : FlowBook.load(folder, limits);
        var out = spec.commandLine().getOut();
        loaded.problems().forEach(out::println);
        loaded.book().ifPresent(book -> out.printf("%d flows, no problem found%n", book.all().size()));
        return loaded.book().isPresent() ? 0 : 1;
    }
}
