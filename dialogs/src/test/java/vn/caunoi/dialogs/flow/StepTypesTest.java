package vn.caunoi.dialogs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.SegmentLimits;
import vn.caunoi.dialogs.SmallUnderstanding;
import vn.caunoi.dialogs.conversation.ConversationScript;
import vn.caunoi.dialogs.conversation.Report;

/** Every step type and every kind of question has a flow and a conversation here; one without them fails. */
class StepTypesTest {

    private static final Path STEPS = Path.of("src/test/resources/steps");

    private static Engine engine;

    @BeforeAll
    static void loadTheTrialFlows() {
        FlowBook.Loaded loaded = FlowBook.load(STEPS, new SegmentLimits());
        assertThat(loaded.problems()).isEmpty();
        engine = new Engine(loaded.book().orElseThrow(), new SmallUnderstanding(), Limits.DEFAULTS);
    }

    static Stream<String> types() {
        Stream<String> questions = Answers.KINDS.keySet().stream().map(kind -> "ask-" + kind);
        return Stream.concat(StepTypes.ALL.keySet().stream().filter(type -> !type.equals("ask")), questions);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeDoesWhatItsConversationSays(String type) {
        Path script = STEPS.resolve(type + ".conv");
        if (Boolean.getBoolean("update")) {
            ConversationScript.rewrite(script, engine, new SegmentLimits());
        }
        Report report = ConversationScript.run(script, engine, new SegmentLimits());
        assertThat(report.failures()).isEmpty();
        assertThat(report.missedSteps()).noneMatch(step -> step.startsWith("try-" + type + "/"));
        assertThat(report.missedWays()).noneMatch(way -> way.startsWith("try-" + type + "/"));
    }

    @Test
    void everyTrialBelongsToAType() {
        assertThat(STEPS.toFile().list()).allMatch(name -> types().anyMatch(type -> name.startsWith(type + ".")));
    }
}
