package vn.caunoi.gateway.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.UnansweredQuestion;

/** A question nobody could answer stands in the list of staff once its turn is over. */
class UnansweredTest {

    private static final String QUESTION = "Tôi muốn hỏi ai bán trứng gà gần cầu, gọi 0903 123 456 căn cước 001085123456";

    private TestHouse house;
    private TestTurns turns;

    @BeforeEach
    void start() {
        house = TestHouse.empty();
        turns = TestTurns.of(house).start();
    }

    @AfterEach
    void stop() {
        turns.stop();
        house.close();
    }

    private void asks(String citizen, String words) {
        turns.says(citizen, citizen + "-1", "hỏi đáp");
        turns.says(citizen, citizen + "-2", words);
        eventually().until(() -> turns.upToDate(citizen) && house.texts(turns.id(citizen), "activity").stream().anyMatch(line -> line.startsWith("Câu hỏi chưa")));
    }

    private List<UnansweredQuestion> kept() {
        return await(house.store.unanswered().newest(9));
    }

    @Test
    void itIsKeptWithItsConversationAndWithoutNumbersThatTellAPerson() {
        asks("an", QUESTION);
        eventually().untilAsserted(() -> assertThat(kept()).hasSize(1));
        var row = new JsonObject(kept().get(0).row());
        assertThat(row.getString("question")).contains("bán trứng gà").contains("•").doesNotContain("0903").doesNotContain("001085");
        assertThat(row.getString("conversation")).isEqualTo(turns.id("an"));
        assertThat(row.getString("family")).isEqualTo(TestHouse.FAMILY);
        assertThat(row.getString("unit")).isEqualTo("00004");
        assertThat(house.texts(turns.id("an"), "activity")).noneMatch(line -> line.contains("001085123456"));
    }

    @Test
    void theSameQuestionOfAnotherCitizenCountsUp() {
        asks("an", "Ai bán trứng gà gần cầu");
        asks("binh", "ai ban trung ga gan cau ?");
        eventually().untilAsserted(() -> assertThat(kept()).singleElement().extracting(UnansweredQuestion::count).isEqualTo(2L));
    }
}
