package vn.caunoi.gateway.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.caunoi.dialogs.language.report.DataFileException;
import vn.caunoi.gateway.config.ConfigException;
import vn.caunoi.store.StoreException;

/** The commands of the one program. */
@Command(
        name = "caunoi",
        description = "Cầu Nối: citizens write by Zalo, SMS and web chat; a dialog answers or opens a petition; staff reply from one inbox.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ChatCommand.class,
            CheckCommand.class,
            TestCommand.class,
            UnderstandCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            StaffCommand.class,
            SimulateCommand.class,
            RedisCommand.class,
            HealthCommand.class,
            ExchangesCommand.class,
            VersionCommand.class
        })
public final class Caunoi {

    private Caunoi() {}

    /** Exit code: 0 done, 1 what was asked found a problem, 2 the command line or the configuration is wrong. */
    public static int execute(String... arguments) {
        return new CommandLine(new Caunoi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Caunoi::explain)
                .execute(arguments);
    }

    /** What an operator can put right is told in one line; anything else is a fault of ours and shows where. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (explained(cause)) {
                command.getErr().println(command.getColorScheme().errorText(cause.getMessage()));
                return command.getCommandSpec().exitCodeOnInvalidInput();
            }
        }
        throw failure;
    }

    private static boolean explained(Throwable cause) {
        return cause instanceof ConfigException
                || cause instanceof DataFileException
                || cause instanceof StoreException
                || cause instanceof UncheckedIOException
                || cause instanceof BindException;
    }
}
