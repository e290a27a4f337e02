package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One script, one class, one test; each introduces itself. */
class ScriptFilesTest {

    private static final Path SOURCES = Path.of("src/main/resources/vn/caunoi/store");

    static List<String> scripts() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".lua"))
                    .map(name -> name.replace(".lua", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptHasItsClassAndItsTest(String script) throws ClassNotFoundException {
        var name = Stream.of(script.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "vn.caunoi.store.", "Script"));
        assertThat(Class.forName(name)).isFinal();
        assertThat(Class.forName(name + "Test")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptTellsItsPurposeAndItsAnswers(String script) throws IOException {
        var text = Files.readString(SOURCES.resolve(script + ".lua"));
        var introduction = text.lines().takeWhile(line -> line.startsWith("--")).toList();
        assertThat(introduction).hasSizeGreaterThan(1).anyMatch(line -> line.startsWith("-- Returns "));
        answers(text).forEach(word -> assertThat(introduction).anyMatch(line -> line.contains(word)));
    }

    /** The words a script returns: 'word' right after return or return {. */
    private static List<String> answers(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> line.matches("return (\\{ )?'\\w+'.*"))
                .map(line -> line.replaceFirst("return (\\{ )?'(\\w+)'.*", "$2"))
                .toList();
    }
}
