package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Step;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;

/** Whatever was asked, in every step of every shipped flow: danger is answered first (civic-domain 6.2). */
class DangerEverywhereTest {

    private static final FlowBook BOOK = FlowBook.shipped();
    private static final Engine ENGINE = new Engine(BOOK, VietnameseUnderstanding.shipped(), Limits.DEFAULTS);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fire, 114, nha toi dang chay cuu voi", "fire, 114, nhaf toi ddang chays cuwus voiws", "fire, 114, NHÀ CHÁY RỒI",
        "self_harm, 115, toi khong muon song nua", "domestic_violence, 113, chong toi danh toi", "fraud, 113, bi goi mao danh cong an doi chuyen tien"})
    void dangerIsAnsweredFirstInEveryStep(String kind, String number, String text) {
        int steps = 0;
        for (Flow flow : BOOK.all()) {
            for (Step step : flow.steps()) {
                for (String family : List.of("sms", "zalo", "web")) {
                    String where = family + " " + flow.id() + "/" + step.id();
                    Turn turn = ENGINE.step(standing(family, flow, step), Heard.Said.text(text, "m1"), NOW);
                    assertThat(turn.effects().get(0)).as(where).isInstanceOfSatisfying(Effect.Say.class, said -> assertThat(said.text().split("\n")[0]).contains(number));
                    assertThat(turn.effects()).as(where).contains(new Effect.Alert(kind, text));
                    steps++;
                }
            }
        }
        assertThat(steps).isGreaterThan(200);
    }

    private static Conversation standing(String family, Flow flow, Step step) {
        return new Conversation(family, "vi", "", 3, List.of(new Position(flow.id(), flow.version(), step.id())), Map.of("content", "đèn hỏng"),
                List.of(new Choice(flow.id() + ":" + step.id() + ":yes", "Có")), List.of(), List.of(), List.of(), 0, "Bác chọn ạ?", "", Consent.NONE, List.of(),
                NOW, NOW);
    }
}
