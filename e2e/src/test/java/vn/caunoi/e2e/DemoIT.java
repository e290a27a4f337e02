package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newcomer's one command. */
class DemoIT {

    private static final Pattern PHONES = Pattern.compile("phones\\s+(http\\S+)");
    private static final Pattern INBOX = Pattern.compile("inbox\\s+(http\\S+?)inbox/");

    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverARestartAndLeavesNoRedisBehind() {
        String conversation;
        try (var demo = demo()) {
            var phone = new Phone(demo.said(PHONES).group(1), "sms", "84900000001");
            phone.says("xin chao");
            phone.reads(".+");
            conversation = Officer.logsIn(demo.said(INBOX).group(1), "canbo1", "canbo-mot-1").finds("sms-demo", "xin chao");
            demo.kill();
        }
        Awaitility.await("the Redis of the killed demo to end").until(() -> redisOf(folder) == 0);
        try (var demo = demo()) {
            var officer = Officer.logsIn(demo.said(INBOX).group(1), "canbo2", "canbo-hai-2");
            assertThat(officer.finds("sms-demo", "xin chao")).isEqualTo(conversation);
        }
        assertThat(redisOf(folder)).isZero();
    }

    @Test
    void refusesADataFolderThatIsInUse() {
        try (var first = demo()) {
            first.said(PHONES);
            try (var second = demo()) {
                assertThat(second.ended()).isNotZero();
                assertThat(second.output()).contains("in use").doesNotContain("Exception in");
            }
        }
    }

    private Caunoi demo() {
        return Caunoi.start(folder, "demo", "--port", "0", "--internal-port", "0", "--simulator-port", "0", "--smpp-port", "0");
    }

    private static long redisOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().command().filter(c -> c.startsWith(folder.toAbsolutePath().toString())).isPresent())
                .count();
    }
}
