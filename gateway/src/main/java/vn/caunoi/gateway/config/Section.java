package vn.caunoi.gateway.config;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the configuration file, read key by key, so that every complaint can name its line.
 *
 * <p>A value is looked up in the environment first, as {@code CAUNOI_} and the path in capitals
 * ({@code public.port} → {@code CAUNOI_PUBLIC_PORT}), then in the file, then its default is taken.
 */
final class Section {

    private final String file;
    private final String path;
    private final MappingNode node;
    private final Map<String, String> environment;
    private final Set<String> asked = new HashSet<>();

    Section(String file, String path, MappingNode node, Map<String, String> environment) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.environment = environment;
    }

    String text(String key, String byDefault) {
        return optional(key).orElse(byDefault);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> complaint(key, "is missing", "a text"));
    }

    int integer(String key, int byDefault, int least, int most) {
        return optional(key).map(value -> number(key, value, least, most)).orElse(byDefault);
    }

    boolean flag(String key, boolean byDefault) {
        return optional(key).map(value -> truth(key, value)).orElse(byDefault);
    }

    List<String> texts(String key) {
        var own = fromEnvironment(key);
        if (own.isPresent()) {
            return List.of(own.get().split("\\s*,\\s*"));
        }
        var value = child(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            throw complaint(key, "is one value", "a list");
        }
        return list.getValue().stream().map(item -> scalar(key, item)).toList();
    }

    /** The mapping under {@code key}; an absent one reads as empty, so that defaults and environment still apply. */
    Section section(String key) {
        var value = child(key).orElse(null);
        if (value == null || value.getTag() == Tag.NULL) {
            return new Section(file, join(key), null, environment);
        }
        if (!(value instanceof MappingNode mapping)) {
            throw complaint(key, "is one value", "a group of keys");
        }
        return new Section(file, join(key), mapping, environment);
    }

    /** Names of the keys of this mapping, in the order of the file. */
    List<String> keys() {
        return tuples().stream().map(Section::name).toList();
    }

    /** Everything below as JSON, environment applied: for a channel that reads its own settings. */
    JsonObject json() {
        var json = new JsonObject();
        for (var tuple : tuples()) {
            var key = name(tuple);
            asked.add(key);
            json.put(key, fromEnvironment(key).map(text -> typed(text, tuple.getValueNode())).orElseGet(() -> value(key, tuple.getValueNode())));
        }
        var prefix = variable("");
        environment.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                var key = camel(name.substring(prefix.length()));
                if (!json.containsKey(key)) {
                    json.put(key, plain(Secrets.resolve(value)));
                }
            }
        });
        return json;
    }

    /** To be called when all keys were asked for: a key nobody knows is a slip of the pen. */
    void done() {
        for (var tuple : tuples()) {
            if (!asked.contains(name(tuple))) {
                throw new ConfigException(file + ":" + line(tuple.getKeyNode()) + ": unknown key '" + join(name(tuple))
                        + "'; known here: " + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    ConfigException complaint(String key, String what, String expected) {
        return new ConfigException(file + ":" + lineOf(key) + ": '" + join(key) + "' " + what + "; expected " + expected
                + " (environment: " + variable(key) + ")");
    }

    /** The same complaint with the words of whoever read the value. */
    ConfigException complaint(RuntimeException cause) {
        return new ConfigException(file + ":" + lineOf("") + ": '" + path + "': " + cause.getMessage());
    }

    private Optional<String> optional(String key) {
        return fromEnvironment(key).or(() -> child(key).filter(n -> n.getTag() != Tag.NULL).map(n -> scalar(key, n)));
    }

    private Optional<String> fromEnvironment(String key) {
        asked.add(key);
        return Optional.ofNullable(environment.get(variable(key))).map(Secrets::resolve);
    }

    private String variable(String key) {
        var name = join(key).replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]", "_");
        return "CAUNOI_" + name.toUpperCase(Locale.ROOT);
    }

    private static String camel(String capitals) {
        var words = capitals.toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private List<NodeTuple> tuples() {
        return node == null ? List.of() : node.getValue();
    }

    private Optional<Node> child(String key) {
        asked.add(key);
        return tuples().stream().filter(t -> name(t).equals(key)).map(NodeTuple::getValueNode).findFirst();
    }

    private static String name(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }

    private String scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return Secrets.resolve(scalar.getValue());
        }
        throw complaint(key, "is a group", "one value");
    }

    private Object value(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return new Section(file, join(key), mapping, environment).json();
        }
        if (value instanceof SequenceNode list) {
            var items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(key, item)));
            return new JsonArray(items);
        }
        return typed(scalar(key, value), value);
    }

    /** A text of the environment takes the type of the value it stands for: a password of digits stays a text. */
    private static Object typed(String text, Node like) {
        return like.getTag() == Tag.STR ? text : plain(text);
    }

    /** Text that is a whole number or a truth value becomes one; everything else stays text. */
    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?(0|[1-9][0-9]{0,8})") ? (Object) Integer.valueOf(text) : text;
    }

    private int number(String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw complaint(key, "is '" + value + "'", "a whole number from " + least + " to " + most);
        }
        throw complaint(key, "is " + value, "a whole number from " + least + " to " + most);
    }

    private boolean truth(String key, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw complaint(key, "is '" + value + "'", "true or false");
        };
    }

    private int lineOf(String key) {
        return tuples().stream().filter(t -> name(t).equals(key)).findFirst()
                .map(t -> line(t.getKeyNode()))
                .orElse(node == null ? 1 : line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
