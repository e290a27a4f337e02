package vn.caunoi.dialogs.flow;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** YAML text to a {@link Doc}; composed only, never turned into objects, so a file can build nothing but text. */
final class Yaml {

    private Yaml() {}

    static Optional<Doc> read(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
        try {
            return new Compose(settings).composeString(text).flatMap(node -> {
                if (node instanceof MappingNode mapping) {
                    return Optional.of(new Doc(mapping, problems));
                }
                problems.add(Doc.lineOf(node), "expected 'key: value' lines");
                return Optional.empty();
            });
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().map(Mark::getLine).orElse(-1) + 1, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(0, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
