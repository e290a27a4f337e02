package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.conversation.ConversationScript;
import vn.caunoi.dialogs.conversation.Report;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;

/** The shipped flows with the shipped understanding, as citizens meet them. {@code -Dupdate=true} rewrites the scripts. */
class ConversationsTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/conversations");

    private final Engine engine = new Engine(FlowBook.shipped(), VietnameseUnderstanding.shipped(), Limits.DEFAULTS);
    private final TextLimits limits = new SegmentLimits();

    @Test
    void everyConversationGoesAsWritten() {
        if (Boolean.getBoolean("update")) {
            ConversationScript.rewrite(SCRIPTS, engine, limits);
        }
        Report report = ConversationScript.run(SCRIPTS, engine, limits);
        System.out.print(report.text());
        assertThat(report.failures()).isEmpty();
        assertThat(report.conversations()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void everyStepAndEveryWayIsWalkedOnce() {
        Report report = ConversationScript.run(SCRIPTS, engine, limits);
        assertThat(report.missedSteps()).isEmpty();
        assertThat(report.missedWays()).isEmpty();
    }
}
