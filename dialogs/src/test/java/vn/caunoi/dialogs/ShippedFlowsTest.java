package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.flow.Phrases;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.Template;
import vn.caunoi.dialogs.flow.Text;

class ShippedFlowsTest {

    private static final Path FLOWS = Path.of("src/main/resources/vn/caunoi/dialogs/flows");
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void nothingIsWrongWithTheShippedFlows() {
        assertThat(FlowBook.shipped(new SegmentLimits()).problems()).isEmpty();
    }

    @Test
    void everyFlowFileIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(FLOWS)) {
            List<String> there = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).toList();
            assertThat(Files.readAllLines(FLOWS.resolve("flows.txt"))).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everyPhraseFitsItsChannels() {
        Phrases phrases = Phrases.shipped();
        for (String name : phrases.names()) {
            for (String family : Text.FAMILIES) {
                String text = Template.fill(phrases.get(name).in("vi", family), slot -> "");
                String said = family.equals("sms") ? Plain.letters(text) : text;
                assertThat(new SegmentLimits().problem(family, said, List.of())).as(name + " on " + family).isEmpty();
            }
        }
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(MAIN)) {
            code = files.filter(file -> file.toString().endsWith(".java")).map(ShippedFlowsTest::read)
                    .reduce("", String::concat);
        }
        assertThat(Phrases.shipped().names()).allMatch(name -> code.contains('"' + name + '"'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
