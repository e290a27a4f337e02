package vn.caunoi.gateway.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.caunoi.gateway.config.ConfigException;

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
            StaffCommand.class,
            SimulateCommand.class,
            RedisCommand.class,
            HealthCommand.class,
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

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        Throwable cause = failure;
        while (!(cause instanceof ConfigException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ConfigException || cause instanceof java.net.BindException || cause instanceof vn.caunoi.store.StoreException) {
            command.getErr().println(command.getColorScheme().errorText(cause.getMessage()));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        throw failure;
    }
}
