package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.dialogs.conversation.ConversationScript;

/** The flow writer's handbook, tried: its example flow loads, its conversation goes as printed, its quotations are true. */
class HandbookTest {

    private static final Path FLOWS = Path.of("src/main/resources/vn/caunoi/dialogs/flows");

    @TempDir
    Path folder;

    @Test
    void theExampleFlowLoadsAndItsConversationGoesAsPrinted() throws IOException {
        Files.writeString(folder.resolve("appointment.yaml"), String.join("\n", blocks("yaml")));
        Path conversation = Files.writeString(folder.resolve("appointment.conv"), blocks("conv").get(0));
        FlowBook.Loaded loaded = FlowBook.load(folder, new SegmentLimits());
        assertThat(loaded.problems()).isEmpty();
        Engine engine = new Engine(loaded.book().orElseThrow(), new SmallUnderstanding(), Limits.DEFAULTS);
        assertThat(ConversationScript.run(conversation, engine, new SegmentLimits()).failures()).isEmpty();
    }

    @Test
    void whatIsQuotedFromTheShippedFlowsStandsThere() throws IOException {
        for (String file : List.of("faq.yaml", "open-petition.yaml", "look-up.yaml")) {
            List<String> quoted = blocks("yaml from " + file);
            assertThat(quoted).isNotEmpty();
            assertThat(Files.readString(FLOWS.resolve(file))).contains(quoted.toArray(String[]::new));
        }
    }

    private static List<String> blocks(String kind) throws IOException {
        String handbook = Files.readString(Path.of("../docs/flows.md"));
        return Pattern.compile("```" + Pattern.quote(kind) + "\n(.*?)```", Pattern.DOTALL).matcher(handbook).results()
                .map((MatchResult block) -> block.group(1)).toList();
    }
}
