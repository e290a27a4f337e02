package vn.caunoi.channels.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryPortsTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));
    private final MemoryPorts ports = new MemoryPorts(clock);

    @Test
    void ofTwoWritersWithTheSameExpectationOneWins() {
        assertThat(Waiting.on(ports.vault().replace("a", Optional.empty(), "1"))).isTrue();
        assertThat(Waiting.on(ports.vault().replace("a", Optional.empty(), "2"))).isFalse();
        assertThat(Waiting.on(ports.vault().replace("a", Optional.of("1"), "3"))).isTrue();
        assertThat(Waiting.on(ports.vault().read("a"))).contains("3");
    }

    @Test
    void aLeaseIsGivenOnceUntilItsTimeHasPassed() {
        assertThat(Waiting.on(ports.vault().lease("a", Duration.ofSeconds(5)))).isTrue();
        assertThat(Waiting.on(ports.vault().lease("a", Duration.ofSeconds(5)))).isFalse();
        clock.advance(Duration.ofSeconds(5));
        assertThat(Waiting.on(ports.vault().lease("a", Duration.ofSeconds(5)))).isTrue();
    }

    @Test
    void aStoreThatIsAwayFailsEveryCall() {
        ports.vault().away(true);
        assertThatThrownBy(() -> Waiting.on(ports.vault().read("a"))).hasMessageContaining("away");
    }

    @Test
    void partsComeBackInOrderAndOverdueOnesAreFoundOldestFirst() {
        Waiting.on(ports.shelf().put("s/2", 1, "b", clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        Waiting.on(ports.shelf().put("s/1", 2, "y", clock.instant()));
        assertThat(Waiting.on(ports.shelf().put("s/1", 1, "x", clock.instant()))).isEqualTo(Map.of(1, "x", 2, "y"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(Waiting.on(ports.shelf().overdue("s/", clock.instant()))).containsExactly("s/2", "s/1");
        Waiting.on(ports.shelf().remove("s/2"));
        assertThat(Waiting.on(ports.shelf().overdue("s/", clock.instant()))).containsExactly("s/1");
    }

    @Test
    void anEmptyCursorAsksForTheLastLinesAndACursorForTheLinesAfterIt() {
        List<String> cursors = new ArrayList<>();
        for (String text : List.of("a", "b", "c")) {
            cursors.add(ports.journal()
                    .write("acc", "citizen", true, "citizen", text, text, List.of(), List.of(), clock.instant())
                    .cursor());
        }
        assertThat(Waiting.on(ports.journal().after("acc", "citizen", "", 2))).extracting("text").containsExactly("b", "c");
        assertThat(Waiting.on(ports.journal().after("acc", "citizen", cursors.get(0), 1))).extracting("text").containsExactly("b");
        assertThat(Waiting.on(ports.journal().after("acc", "other", "", 9))).isEmpty();
    }

    @Test
    void aFileIsReadByTheCitizenItWasKeptForAndNoOther() {
        String url = Waiting.on(ports.files().keep("acc", "lan", "hinh.jpg", "image/jpeg", Buffer.buffer("jpeg")));
        assertThat(Waiting.on(ports.files().read("acc", "lan", url)).orElseThrow().name()).isEqualTo("hinh.jpg");
        assertThat(Waiting.on(ports.files().read("acc", "minh", url))).isEmpty();
    }

    @Test
    void whatIsPublishedReachesEveryListenerOfTheTopicOnly() {
        List<String> heard = new ArrayList<>();
        ports.relay().subscribe("t", heard::add);
        ports.relay().subscribe("t", heard::add);
        ports.relay().publish("t", "1");
        ports.relay().publish("other", "2");
        assertThat(heard).containsExactly("1", "1");
    }
}
