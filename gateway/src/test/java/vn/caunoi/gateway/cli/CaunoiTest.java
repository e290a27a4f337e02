package vn.caunoi.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a shell sees them: an exit code and what they print. */
class CaunoiTest extends InAShell {

    @Test
    void versionSaysWhichOneItIs() {
        assertThat(Caunoi.execute("version")).isZero();
        assertThat(printed()).containsPattern("Cầu Nối \\d").contains("Java 17").doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "chat", "check", "test", "understand", "evaluate", "train", "staff", "simulate", "redis", "health", "version"})
    void everyCommandExplainsItself(String command) {
        assertThat(Caunoi.execute(command, "--help")).isZero();
        assertThat(printed()).contains("Usage: caunoi " + command);
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(Caunoi.execute("--help")).isZero();
        assertThat(printed()).contains("demo").contains("run").contains("check").contains("chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "run", "demo --port eighty"})
    void aWrongCommandLineIsRefusedWithHowItIsMeant(String line) {
        assertThat(Caunoi.execute(line.split(" "))).isEqualTo(2);
        assertThat(complained()).contains("caunoi");
    }

    @Test
    void aWrongConfigurationIsNamedWithItsFileAndLine() throws IOException {
        var config = file("mine.yaml", "node: a\npublic:\n  prot: 80\n");
        assertThat(Caunoi.execute("run", "--config", config)).isEqualTo(2);
        assertThat(complained()).contains("mine.yaml:3").contains("public.prot").doesNotContain("\tat ");
    }

    @Test
    void aMissingConfigurationIsNamed() {
        assertThat(Caunoi.execute("run", "--config", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(complained()).contains("none.yaml").doesNotContain("\tat ");
    }

    @Test
    void theShippedFlowsPassTheCheck() {
        assertThat(Caunoi.execute("check")).isZero();
        assertThat(printed()).contains("no problem found");
    }

    @Test
    void aFlowWithAMistakeIsNamedWithItsFileAndLine() throws IOException {
        file("broken.yaml", "flow: broken\nversion: 1\ntitle: Hỏng\nsteps:\n  - id: a\n    say: chào\n    next: nowhere\n");
        assertThat(Caunoi.execute("check", folder.toString())).isEqualTo(1);
        assertThat(printed()).contains("broken.yaml:").contains("nowhere");
    }

    @Test
    void aConversationThatGoesOtherwiseIsShownWithItsFileAndLine() throws IOException {
        var otherwise = file("sai.conv", "channel: web\n\nC: xin chào\nB: Không phải câu này.\n");
        assertThat(Caunoi.execute("test", otherwise)).isEqualTo(1);
        assertThat(printed()).contains("sai.conv:4").contains("1 failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "check"})
    void aFolderThatIsNotThereIsNamed(String command) {
        assertThat(Caunoi.execute(command, folder.resolve("none").toString())).isEqualTo(2);
        assertThat(complained()).contains("none").doesNotContain("\tat ");
    }

    @Test
    void anAddressNobodyAnswersAtIsNotHealthy() {
        assertThat(Caunoi.execute("health", "http://127.0.0.1:9/health")).isEqualTo(1);
        assertThat(printed()).contains("nothing answers");
    }
}
