package vn.caunoi.gateway.cli;

import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.caunoi.gateway.config.ConfigFile;
import vn.caunoi.gateway.inbox.InboxSettings;
import vn.caunoi.gateway.inbox.StaffAdmin;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

@Command(
        name = "staff",
        description = "Create a member of staff, the first administrator above all, or set a new password.",
        mixinStandardHelpOptions = true)
final class StaffCommand implements Callable<Integer> {

    private enum Act {
        add,
        password
    }

    private enum Role {
        admin,
        officer
    }

    @Parameters(index = "0", description = "add or password")
    private Act act;

    @Parameters(index = "1", paramLabel = "NAME", description = "what they log in with")
    private String name;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the configuration of the gateway")
    private Path file;

    @Option(names = "--role", description = "admin or officer", defaultValue = "officer")
    private Role role;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "what colleagues and citizens read; the log-in name when left out")
    private String displayName;

    @Option(names = "--unit", paramLabel = "CODE", description = "code of their commune or province", defaultValue = "")
    private String unit;

    @Spec
    private CommandSpec spec;

    /** The password is asked for on the terminal, or read as one line from standard input. */
    @Override
    public Integer call() throws IOException {
        var config = ConfigFile.read(file, System.getenv());
        var program = new Program(Duration.ofSeconds(5));
        var redis = program.redisInUse(config);
        var store = program.await(Store.open(program.vertx(), StoreOptions.at(redis).withPartitions(config.redis().partitions())));
        program.onStop(store::close);
        var admin = new StaffAdmin(program.vertx(), store, InboxSettings.defaults(), InstantSource.system());
        if (!program.await(done(admin, password()))) {
            throw new ParameterException(spec.commandLine(), act == Act.add
                    ? "there is a '" + name + "' already; set a new password with: caunoi staff password " + name
                    : "there is no '" + name + "'");
        }
        spec.commandLine().getOut().println(act == Act.add ? "created " + name : "new password set for " + name);
        return 0;
    }

    private Future<Boolean> done(StaffAdmin admin, String password) {
        try {
            return act == Act.add
                    ? admin.create(name, displayName == null ? name : displayName, role.name(), unit, password)
                    : admin.resetPassword(name, password);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
