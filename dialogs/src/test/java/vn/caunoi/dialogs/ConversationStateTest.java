package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States live for months: every version ever written can be read. */
class ConversationStateTest {

    private static final Path STATES = Path.of("src/test/resources/states");

    private static final Conversation SAMPLE = new Conversation("sms", "vi", "79", 7,
            List.of(new Position("greeting", 1, "done"), new Position("open-petition", 1, "place")),
            Map.of("content", "đường \"hư\"\nnặng", "place_mentioned", "tân phú"),
            List.of(new Choice("open-petition:place:place1", "Xa Tan Phu, Nghe An")),
            List.of(new Place("17305", "Xã Tân Phú", "40", "Nghệ An", "Xã Tân Phú, Nghệ An")),
            List.of("https://example.vn/a.jpg"),
            List.of(new Position("open-petition", 1, "content")),
            1, "Nơi nào ạ?", "turn-7", new Consent("petition-1", "m3", Instant.parse("2026-11-20T02:03:04Z")), List.of(),
            Instant.parse("2026-11-20T02:00:00Z"), Instant.parse("2026-11-20T02:05:00.123Z"));

    static Stream<Integer> versions() {
        return IntStream.rangeClosed(1, ConversationJson.VERSION).boxed();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyVersionHasAGoldenFileThatReadsAsTheSampleDoesToday(int version) throws IOException {
        String golden = Files.readString(STATES.resolve("v" + version + ".json")).strip();
        assertThat(Conversation.fromJson(golden)).isEqualTo(SAMPLE);
    }

    @Test
    void todaysStateIsWrittenAsItsGoldenFile() throws IOException {
        Path golden = STATES.resolve("v" + ConversationJson.VERSION + ".json");
        assertThat(SAMPLE.toJson()).isEqualTo(Files.readString(golden).strip());
    }

    @Test
    void everyVersionButTheLatestHasItsMigration() {
        assertThat(Migrations.count()).isEqualTo(ConversationJson.VERSION - 1);
    }

    @Test
    void aNewConversationSurvivesWritingAndReading() {
        Conversation start = Conversation.start("zalo");
        assertThat(Conversation.fromJson(start.toJson())).isEqualTo(start);
    }

    @Test
    void aStateOfALaterReleaseIsRefusedWithBothVersions() {
        assertThatThrownBy(() -> Conversation.fromJson("{\"v\":99}"))
                .hasMessage("conversation state of version 99, this release knows 1 to " + ConversationJson.VERSION);
    }

    @Test
    void whatIsNoStateIsRefusedClearly() {
        for (String wrong : List.of("", "[]", "{}", "{\"v\":1", "{\"v\":1,\"surprise\":2}")) {
            assertThatThrownBy(() -> Conversation.fromJson(wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("not a conversation state");
        }
    }

    @Test
    void aFieldTooManyTooFewOrOfAnotherKindIsRefused() {
        String state = SAMPLE.toJson();
        for (String wrong : List.of(state.replace("\"turns\":7", "\"turns\":7,\"surprise\":2"), state.replace("\"messageId\"", "\"a\":1,\"messageId\""),
                state.replace("\"step\":\"place\"", "\"step\":\"place\",\"b\":{}"), state.replace("\"timer\":\"turn-7\",", ""),
                state.replace("\"reAsks\":1", "\"reAsks\":5000000000"), state.replace("02:00:00Z", "today"), state.replace("\"stack\":[", "\"stack\":[17,"))) {
            assertThatThrownBy(() -> Conversation.fromJson(wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("not a conversation state: ");
        }
    }
}
