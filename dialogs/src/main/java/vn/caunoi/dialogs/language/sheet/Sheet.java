package vn.caunoi.dialogs.language.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file that is a list of rows; every complaint about a row names file and line. */
public final class Sheet {

    private Sheet() {}

    /** The rows of a file shipped beside a class. */
    public static List<Row> shipped(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file " + file);
            }
            return rows(file, new Compose(settings(file)).composeInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** @param file the name to use in complaints */
    public static List<Row> of(String file, String yaml) {
        return rows(file, new Compose(settings(file)).composeString(yaml));
    }

    private static LoadSettings settings(String file) {
        return LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    }

    private static List<Row> rows(String file, Optional<Node> root) {
        if (!(root.orElse(null) instanceof SequenceNode list)) {
            throw new IllegalArgumentException(file + ":1: expected a list of entries, each beginning with \"- \"");
        }
        return list.getValue().stream().map(node -> Row.of(file, node)).toList();
    }

    /** One entry of the list. */
    public static final class Row {

        private final String file;
        private final int line;
        private final Map<String, Node> values = new HashMap<>();

        private Row(String file, int line) {
            this.file = file;
            this.line = line;
        }

        private static Row of(String file, Node node) {
            Row row = new Row(file, lineOf(node));
            if (!(node instanceof MappingNode mapping)) {
                throw row.wrong("expected an entry with keys");
            }
            for (NodeTuple tuple : mapping.getValue()) {
                row.values.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
            }
            return row;
        }

        /** A text that must be there. */
        public String text(String key) {
            return optional(key).filter(text -> !text.isBlank()).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
        }

        public Optional<String> optional(String key) {
            Node node = values.get(key);
            if (node == null) {
                return Optional.empty();
            }
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar.getValue());
            }
            throw new IllegalArgumentException(file + ":" + lineOf(node) + ": \"" + key + "\" must be one text");
        }

        /** A list of texts; empty when the key is absent. */
        public List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            Node node = values.get(key);
            if (node instanceof SequenceNode list) {
                for (Node item : list.getValue()) {
                    if (!(item instanceof ScalarNode scalar)) {
                        throw new IllegalArgumentException(file + ":" + lineOf(item) + ": \"" + key + "\" must be a list of texts");
                    }
                    texts.add(scalar.getValue());
                }
            } else if (node != null) {
                throw new IllegalArgumentException(file + ":" + lineOf(node) + ": \"" + key + "\" must be a list of texts");
            }
            return texts;
        }

        /** A date written 2026-07-01; empty when absent. */
        public Optional<LocalDate> date(String key) {
            try {
                return optional(key).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(file + ":" + lineOf(values.get(key)) + ": \"" + key + "\" must be a date such as 2026-07-01");
            }
        }

        public IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(file + ":" + line + ": " + what);
        }

        private static int lineOf(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        }
    }
}
