package vn.caunoi.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.caunoi.bench.engine.EngineCommand;
import vn.caunoi.bench.load.AcceptCommand;
import vn.caunoi.bench.load.ConversationsCommand;
import vn.caunoi.bench.load.LimitServer;
import vn.caunoi.bench.load.NodesCommand;
import vn.caunoi.bench.load.RoundTripCommand;

/** The measurements of {@code docs/performance.md}, one command each. */
@Command(
        name = "e2e/bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the program is, against the machine's own limit.",
        subcommands = {
            AcceptCommand.class, RoundTripCommand.class, NodesCommand.class, ConversationsCommand.class, EngineCommand.class, LimitServer.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Bench()).execute(words));
    }
}
