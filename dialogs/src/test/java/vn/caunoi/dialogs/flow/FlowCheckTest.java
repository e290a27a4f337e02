package vn.caunoi.dialogs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.SegmentLimits;

/** Each mistake of a flow's writer is named with file, line, step and reason. */
class FlowCheckTest {

    private static final String HEAD = "flow: trial\ntitle: Thử\nsteps:\n";
    private static final String END = "  - id: end\n    end: true\n";

    @TempDir
    Path folder;

    @Test
    void aFlowWithoutMistakesHasNoProblems() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n" + END)).isEmpty();
    }

    @Test
    void aDanglingStepIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n    next: nowhere\n" + END))
                .contains("trial.yaml:4: step 'hello': leads to 'nowhere', which is no step of this flow");
    }

    @Test
    void aMissingTextIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: \n" + END))
                .contains("trial.yaml:5: step 'hello': 'say' has no text");
    }

    @Test
    void anUnreachableStepIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n    next: end\n"
                        + "  - id: lonely\n    say: Không ai đến đây\n" + END))
                .containsExactly("trial.yaml:7: step 'lonely': no way leads to this step");
    }

    @Test
    void aLoopWithoutAQuestionIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: one\n    say: Một\n  - id: two\n    say: Hai\n    next: one\n"))
                .containsExactly(
                        "trial.yaml:4: step 'one': loops back to itself without asking the citizen anything",
                        "trial.yaml:6: step 'two': loops back to itself without asking the citizen anything");
    }

    @Test
    void aTextLongerThanTwoSegmentsIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: " + "Xin chào bác ".repeat(30) + "\n" + END))
                .containsExactly("trial.yaml:4: step 'hello': on sms: 3 segments of GSM-7");
    }

    @Test
    void theLongestSlotCountsToo() throws IOException {
        String ask = "  - id: name\n    ask: text\n    slot: name\n    text: Tên?\n";
        assertThat(problems(HEAD + ask + "  - id: hello\n    say: \"Chào {name|400}\"\n" + END))
                .containsExactly("trial.yaml:8: step 'hello': on sms: 3 segments of GSM-7");
        assertThat(problems(HEAD + ask + "  - id: hello\n    say: \"Chào {name}\"\n" + END))
                .contains("trial.yaml:8: step 'hello': {name} may be of any length: write {name|60}");
    }

    @Test
    void aSlotNothingFillsIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: \"Chào {nmae|20}\"\n" + END))
                .containsExactly("trial.yaml:4: step 'hello': uses the slot 'nmae', which nothing fills");
        assertThat(problems(HEAD + "  - id: which\n    branch:\n      - {when: slot.age != \"\", next: end}\n"
                        + "      - next: end\n" + END))
                .containsExactly("trial.yaml:4: step 'which': uses the slot 'age', which nothing fills");
    }

    @Test
    void anUnknownVariableOfAConditionIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: which\n    branch:\n      - {when: chanel == \"sms\", next: end}\n"
                        + "      - next: end\n" + END))
                .singleElement().asString()
                .startsWith("trial.yaml:6: step 'which': condition 'chanel == \"sms\"': undeclared reference to 'chanel'");
    }

    @Test
    void aConditionThatIsNoYesOrNoIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: which\n    branch:\n      - {when: hour + 1, next: end}\n"
                        + "      - next: end\n" + END))
                .singleElement().asString().contains("expected type 'bool' but found 'int'");
    }

    @Test
    void duplicateIdsAreNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Một\n  - id: hello\n    say: Hai\n" + END))
                .contains("trial.yaml:6: step 'hello': another step has the same id");
    }

    @Test
    void aMisspeltKeyIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n    nxt: end\n" + END))
                .containsExactly("trial.yaml:6: step 'hello': unknown key 'nxt'");
    }

    @Test
    void anUnknownStepTypeIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    shout: Xin chào\n" + END))
                .anyMatch(problem -> problem.startsWith("trial.yaml:4: step 'hello': no step type, expected one of"));
    }

    @Test
    void aFlowThatFallsOffItsEndIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n"))
                .containsExactly("trial.yaml:4: step 'hello': the flow falls off its end here: name 'next' or write an 'end' step");
    }

    @Test
    void aCallOfAFlowThatIsNotThereIsNamed() throws IOException {
        assertThat(problems(HEAD + "  - id: other\n    flow: nothing-here\n" + END))
                .containsExactly("trial.yaml:4: step 'other': calls the flow 'nothing-here', which does not exist");
    }

    @Test
    void tooManyOptionsAreNamed() throws IOException {
        String options = "      - {id: o%d, label: L%d, next: end}\n";
        String five = String.join("", IntStream.range(0, 5).mapToObj(i -> String.format(options, i, i)).toList());
        assertThat(problems(HEAD + "  - id: menu\n    ask: choice\n    text: Chọn gì ạ?\n    options:\n" + five + END))
                .contains("trial.yaml:4: step 'menu': on zalo: 5 options, at most 4");
    }

    @Test
    void brokenYamlNamesItsLine() throws IOException {
        assertThat(problems("flow: trial\ntitle: [oops\nsteps:\n"))
                .singleElement().asString().matches("trial\\.yaml:[34]: not YAML: .*");
    }

    @Test
    void twoFlowsForTheSameMomentAreNamed() throws IOException {
        assertThat(problems("flow: trial\ntitle: Thử\nstarts: {on: hello}\nsteps:\n  - id: hi\n    say: Chào\n" + END))
                .containsExactly("greeting.yaml:0: exactly one flow must start on 'hello', found [greeting, trial]");
    }

    @Test
    void twoFilesWithTheSameFlowAreNamed() throws IOException {
        Files.writeString(folder.resolve("again.yaml"), HEAD + "  - id: hello\n    say: Xin chào\n" + END);
        assertThat(problems(HEAD + "  - id: hello\n    say: Xin chào\n" + END))
                .contains("trial.yaml:1: another file has flow 'trial' version 1 too");
    }

    private List<String> problems(String flow) throws IOException {
        Files.writeString(folder.resolve("trial.yaml"), flow);
        return FlowBook.load(folder, new SegmentLimits()).problems().stream().map(FlowProblem::toString).toList();
    }
}
