package vn.caunoi.dialogs.language.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where the sentences and counts come from: the shared data folder and this product's own resources. */
record Corpus(Path data, Path resources) {

    /** Lines of a file compressed by xz (by the command of that name), gzip, or not at all. */
    static List<String> lines(Path file) {
        try {
            String name = file.getFileName().toString();
            return name.endsWith(".xz") ? unpacked(file) : name.endsWith(".gz")
                    ? lines(new GZIPInputStream(Files.newInputStream(file))) : Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Laws or procedures: {@code law_vlc} or {@code tthc}, {@code train} or {@code dev}. */
    List<String> text(String kind, String part) {
        return lines(data.resolve("text").resolve(kind).resolve(part + ".txt.xz"));
    }

    /** Syllable and count. */
    Stream<String[]> newsUnigrams() {
        return lines(data.resolve("lexicon/underthesea-rd/unigram.tsv")).stream().skip(1).map(line -> line.split("\t"));
    }

    /** Two syllables and count. */
    Stream<String[]> newsBigrams() {
        return lines(data.resolve("lexicon/underthesea-rd/bigram.tsv.gz")).stream().skip(1).map(line -> line.split("\t"));
    }

    /** Sentences written for this room. */
    List<String> citizens() {
        return withoutComments(resources.resolve("language/restore/citizen-sentences.txt"));
    }

    /** Parts of sentences, likewise. */
    List<String> phrases() {
        return everyday().filter(line -> !line.contains("+")).flatMap(line -> Stream.of(line.split(","))).map(String::strip).toList();
    }

    /** Parts of sentences, each one of many combinations. */
    List<String> combinations() {
        return everyday().filter(line -> line.contains("+")).flatMap(line -> {
            String[] sides = line.split("\\+");
            return Stream.of(sides[0].strip().split("/"))
                    .flatMap(first -> Stream.of(sides[1].strip().split("/")).map(second -> first + " " + second));
        }).toList();
    }

    private Stream<String> everyday() {
        return withoutComments(resources.resolve("language/restore/everyday-phrases.txt")).stream();
    }

    /** What the product says and the examples of what citizens say, with marks and without. */
    List<String> ownTexts() {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("phrases.yaml", "flows", "language/faq", "language/intents.yaml", "language/categories.yaml")) {
            try (Stream<Path> files = Files.walk(resources.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> collect(yaml(file), texts));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + name, e);
            }
        }
        return texts;
    }

    /** Names of communes, districts and provinces, today's and former. */
    List<String> places() {
        return Stream.of("current.txt", "before-2025.txt")
                .flatMap(file -> withoutComments(resources.resolve("language/places").resolve(file)).stream()).filter(line -> !line.startsWith("~"))
                .map(line -> line.replaceAll("\\|.*|[@=]|\\d{2,}", " ").strip()).toList();
    }

    static List<String> withoutComments(Path file) {
        return lines(file).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }

    private static Object yaml(Path file) {
        return new Load(LoadSettings.builder().build()).loadFromString(String.join("\n", lines(file)));
    }

    private static void collect(Object node, List<String> texts) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, texts));
        } else if (node instanceof Collection<?> list) {
            list.forEach(value -> collect(value, texts));
        } else if (node instanceof String text) {
            texts.add(text);
        }
    }

    private static List<String> unpacked(Path file) throws IOException {
        Process xz = new ProcessBuilder("xz", "-dc", file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = lines(xz.getInputStream());
        if (lines.isEmpty()) {
            throw new IOException("xz gave nothing for " + file);
        }
        return lines;
    }

    private static List<String> lines(InputStream in) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
