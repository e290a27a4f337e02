package vn.caunoi.gateway.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.caunoi.dialogs.conversation.ConversationScript;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.ChannelTexts;

@Command(
        name = "test",
        description = "Play written conversations (*.conv) against the flows and say where the bot answers otherwise.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CONVERSATIONS", description = "a file or a folder of *.conv")
    private Path conversations;

    @Option(names = "--flows", paramLabel = "FOLDER", description = "a folder of flows that replace or join the shipped ones")
    private Path flows;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var report = ConversationScript.run(conversations, Brain.load(Optional.ofNullable(flows)), new ChannelTexts());
        spec.commandLine().getOut().println(report.text());
        return report.passed() ? 0 : 1;
    }
}
