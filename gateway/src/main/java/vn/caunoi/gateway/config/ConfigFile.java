package vn.caunoi.gateway.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the one YAML file of the gateway; what it does not understand stops the start and names the line. */
public final class ConfigFile {

    private ConfigFile() {}

    public static Config read(Path file, Map<String, String> environment) {
        try {
            return read(file.toString(), Files.readString(file), environment);
        } catch (IOException unreadable) {
            throw new ConfigException("the configuration file '" + file + "' cannot be read: "
                    + unreadable.getClass().getSimpleName());
        }
    }

    /** @param name what complaints call the text */
    public static Config read(String name, String yaml, Map<String, String> environment) {
        var top = new Section(name, "", compose(name, yaml), environment);
        var config = new Config(
                top.text("node", "node-1"),
                top.flag("production", true),
                Path.of(top.text("data", "data")),
                listener(top.section("public"), "0.0.0.0", 8080),
                listener(top.section("internal"), "127.0.0.1", 8081),
                redis(top.section("redis")),
                inbox(top.section("inbox")),
                Optional.of(top.text("flows", "")).filter(f -> !f.isEmpty()).map(Path::of),
                tuning(top.section("tuning")),
                exchanges(top.section("exchanges")),
                unanswered(top.section("unanswered")),
                learning(top.section("learning")),
                accounts(top.section("accounts")));
        top.done();
        return config;
    }

    private static MappingNode compose(String name, String yaml) {
        try {
            var settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
            var root = new Compose(settings).composeReader(new StringReader(yaml)).orElse(null);
            if (root == null || root instanceof MappingNode) {
                return (MappingNode) root;
            }
            throw new ConfigException(name + ":1: expected keys and values, as in docs/caunoi.yaml");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ConfigException(name + ":" + line + ": not readable as YAML: " + broken.getProblem());
        }
    }

    private static Config.Listener listener(Section section, String host, int port) {
        var listener = new Config.Listener(
                section.text("host", host), section.integer("port", port, 0, 65_535), section.flag("proxied", false));
        section.done();
        return listener;
    }

    private static Config.Redis redis(Section section) {
        var redis = new Config.Redis(RedisSection.servers(section), section.integer("partitions", 64, 1, 1024));
        section.done();
        return redis;
    }

    private static Config.Inbox inbox(Section section) {
        var inbox = new Config.Inbox(
                section.texts("origins"),
                section.flag("secureCookies", true),
                section.texts("frames"),
                section.integer("sessionHours", 12, 1, 72),
                section.integer("undoSeconds", 5, 0, 60),
                section.integer("sameTextSeconds", 60, 0, 3600));
        section.done();
        return inbox;
    }

    private static Config.Tuning tuning(Section section) {
        var tuning = new Config.Tuning(
                section.integer("batch", 64, 1, 1000),
                section.integer("claimAfterSeconds", 5, 1, 3600),
                section.integer("turnTries", 3, 1, 20),
                section.integer("sendTries", 6, 1, 100),
                section.integer("rampSeconds", 10, 0, 600),
                // Two SMS segments of 30 s, tried again: the longest a channel with its default time-outs takes.
                section.integer("longestSendSeconds", 90, 1, 3600),
                section.integer("drainSeconds", 20, 0, 600),
                section.flag("intakeOnly", false));
        section.done();
        return tuning;
    }

    private static Config.Exchanges exchanges(Section section) {
        var exchanges = new Config.Exchanges(section.integer("most", 2000, 0, 1_000_000), section.integer("days", 7, 1, 365));
        section.done();
        return exchanges;
    }

    private static Config.Unanswered unanswered(Section section) {
        var unanswered = new Config.Unanswered(section.integer("most", 500, 0, 10_000), section.integer("days", 90, 1, 3650));
        section.done();
        return unanswered;
    }

    private static Config.Learning learning(Section section) {
        var learning = new Config.Learning(
                section.integer("most", 5000, 0, 50_000), section.integer("pauseSeconds", 60, 1, 86_400), section.integer("mayLosePoints", 2, 0, 100));
        section.done();
        return learning;
    }

    private static List<Config.Account> accounts(Section section) {
        var accounts = new ArrayList<Config.Account>();
        for (var id : section.keys()) {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
                throw section.complaint(id, "is no account name", "up to 40 of a-z, 0-9 and -");
            }
            var one = section.section(id);
            accounts.add(new Config.Account(
                    id,
                    one.text("family"),
                    one.text("unit", ""),
                    one.text("province", ""),
                    one.integer("rate", 50, 1, 100_000),
                    one.integer("parallel", 16, 1, 1000),
                    one.integer("mostWaiting", 100_000, 1, 10_000_000),
                    one.section("settings").json()));
            one.done();
        }
        return List.copyOf(accounts);
    }
}
