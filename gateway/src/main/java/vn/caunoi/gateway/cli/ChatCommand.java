package vn.caunoi.gateway.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.ChannelTexts;

@Command(
        name = "chat",
        description = "Talk to the bot in this terminal. Nothing is kept; petitions opened here exist until you leave.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class ChatCommand implements Callable<Integer> {

    private enum Family {
        sms,
        zalo,
        web
    }

    @Option(names = "--channel", description = "sms, zalo or web: the bot speaks as it would there", defaultValue = "web")
    private Family family;

    @Option(names = "--flows", paramLabel = "FOLDER", description = "a folder of flows to try")
    private Path flows;

    @Spec
    private CommandSpec spec;

    private final ChannelTexts texts = new ChannelTexts();

    @Override
    public Integer call() throws IOException {
        var talk = new TerminalTalk(Brain.load(Optional.ofNullable(flows)), family.name(), InstantSource.system());
        var out = spec.commandLine().getOut();
        out.println("(Viết cho bot, mỗi dòng một tin; dòng trống để thoát · write to the bot, an empty line ends)");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = prompt(out, in); line != null && !line.isBlank(); line = prompt(out, in)) {
            talk.said(line).forEach(effect -> print(out, effect));
        }
        return 0;
    }

    private static String prompt(PrintWriter out, BufferedReader in) throws IOException {
        out.print("C: ");
        out.flush();
        return in.readLine();
    }

    private void print(PrintWriter out, Effect effect) {
        if (effect instanceof Effect.Say say) {
            out.println("B: " + say.text().replace("\n", "\n   "));
            var labels = say.choices().stream().map(c -> c.label()).toList();
            for (int i = 0; i < labels.size(); i++) {
                out.println("   " + (i + 1) + " " + labels.get(i));
            }
            if (family == Family.sms) {
                out.println("   (" + texts.segments(say.text(), labels) + " SMS)");
            }
        } else if (effect instanceof Effect.HandOver handOver) {
            out.println("   [chuyển cho cán bộ: " + handOver.reason() + "]");
        } else if (effect instanceof Effect.Alert alert) {
            out.println("   [cần cán bộ xem ngay: " + alert.kind() + "]");
        }
    }
}
