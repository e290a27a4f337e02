package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping that knows its lines. Every reader takes the keys it knows; {@link #done} names the ones nobody took,
 * because a misspelt key would otherwise be silently without effect.
 */
final class Doc {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Problems problems;
    private final int line;

    Doc(MappingNode node, Problems problems) {
        this.problems = problems;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                values.put(key.getValue(), tuple.getValueNode());
                lines.put(key.getValue(), lineOf(key));
            } else {
                problems.add(lineOf(tuple.getKeyNode()), "a key must be a word");
            }
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    Optional<Node> node(String key) {
        taken.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The text of a key; empty when it is absent. */
    String word(String key) {
        return node(key).map(node -> scalar(key, node)).orElse("");
    }

    String required(String key) {
        String value = word(key);
        if (value.isBlank() && !problemWith(key)) {
            problems.add(line(key), "'" + key + "' is missing");
        }
        return value;
    }

    int number(String key, int otherwise) {
        String value = word(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            problems.add(line(key), "'" + key + "' must be a whole number, not '" + value + "'");
            return otherwise;
        }
    }

    boolean flag(String key) {
        String value = word(key);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            problems.add(line(key), "'" + key + "' must be true or false, not '" + value + "'");
        }
        return value.equals("true");
    }

    /** A list of words; a single word is a list of one. */
    List<String> words(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> scalar(key, item)).toList();
        }
        return List.of(scalar(key, node.get()));
    }

    Optional<Doc> doc(String key) {
        return node(key).flatMap(node -> asDoc(key, node));
    }

    List<Doc> docs(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            problems.add(line(key), "'" + key + "' must be a list");
            return List.of();
        }
        List<Doc> docs = new ArrayList<>();
        sequence.getValue().forEach(item -> asDoc(key, item).ifPresent(docs::add));
        return docs;
    }

    /** Whether the key stands there with the YAML value null. */
    boolean empty(String key) {
        return node(key).map(node -> node.getTag().equals(Tag.NULL)).orElse(false);
    }

    void done() {
        values.keySet().stream()
                .filter(key -> !taken.contains(key))
                .forEach(key -> problems.add(line(key), "unknown key '" + key + "'"));
    }

    private boolean problemWith(String key) {
        return values.containsKey(key) && !(values.get(key) instanceof ScalarNode);
    }

    private Optional<Doc> asDoc(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Doc(mapping, problems));
        }
        problems.add(lineOf(node), "'" + key + "' must be written as 'key: value' lines");
        return Optional.empty();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
        }
        problems.add(lineOf(node), "'" + key + "' must be a single value");
        return "";
    }
}
