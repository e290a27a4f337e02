package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Engine engine = new Engine(FlowBook.shipped(), new SmallUnderstanding(), Limits.DEFAULTS);

    @Test
    void theSameStepTwiceComesToTheSame() {
        Conversation asked = say(Conversation.start("sms"), "duong truoc nha hu het roi").next();
        assertThat(say(asked, "ben nghe")).isEqualTo(say(asked, "ben nghe"));
    }

    @Test
    void aLateTimerChangesNothing() {
        Turn confirm = say(say(Conversation.start("zalo"), "đường hư ở ben nghe").next(), "thêm một ý nữa");
        String late = "turn-1";
        assertThat(confirm.next().timer()).isEqualTo("turn-2");
        Turn turn = engine.step(confirm.next(), new Heard.Woke(late), NOW);
        assertThat(turn.next()).isEqualTo(confirm.next());
        assertThat(turn.effects()).isEmpty();
    }

    @Test
    void aReminderWaitsForTheMorning() {
        Instant evening = Instant.parse("2026-11-20T13:30:00Z");
        Turn turn = engine.step(Conversation.start("zalo"), Heard.Said.text("đường hư ở ben nghe", "m1"), evening);
        assertThat(waits(turn)).containsExactly(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void theAssistantIntroducesItselfAgainAfterALongSilence() {
        Conversation known = say(Conversation.start("zalo"), "xin chào").next();
        assertThat(text(engine.step(known, Heard.Said.text("xin chào", "m2"), NOW.plus(Duration.ofDays(29)))))
                .doesNotContain("trợ lý tự động (AI)");
        assertThat(text(engine.step(known, Heard.Said.text("xin chào", "m2"), NOW.plus(Duration.ofDays(31)))))
                .contains("trợ lý tự động (AI)");
    }

    @Test
    void nothingStandsBeforeTheAnswerToDanger() {
        Turn turn = say(Conversation.start("zalo"), "cháy nhà rồi");
        assertThat(turn.effects()).containsExactly(
                new Effect.Say("Bác gọi ngay 114.", List.of(), ""), new Effect.Alert("fire", "cháy nhà rồi"));
    }

    @Test
    void dangerIsHeardInEveryStateAndTheStateIsKept() {
        Conversation conversation = Conversation.start("zalo");
        for (String text : List.of("gửi phản ánh", "đường hư lắm rồi", "tan phu", "1", "sửa", "hủy", "bảo hiểm", "1")) {
            conversation = say(conversation, text).next();
            Turn danger = say(conversation, "chay nha");
            assertThat(danger.effects()).anyMatch(Effect.Alert.class::isInstance);
            assertThat(danger.next().stack()).isEqualTo(conversation.stack());
            assertThat(danger.next().slots()).isEqualTo(conversation.slots());
            assertThat(danger.next().open()).isEqualTo(conversation.open());
        }
    }

    @Test
    void theConsentIsKeptWithItsTextItsMessageAndItsTime() {
        Conversation confirm = say(Conversation.start("zalo"), "đường hư ở ben nghe").next();
        Turn sent = engine.step(confirm, Heard.Said.text("đồng ý", "provider-9"), NOW);
        assertThat(sent.effects()).contains(new Effect.Consented("petition-1", "provider-9", NOW));
        PetitionDraft draft = sent.effects().stream().filter(Effect.OpenPetition.class::isInstance)
                .map(effect -> ((Effect.OpenPetition) effect).draft()).findFirst().orElseThrow();
        assertThat(draft.consentVersion()).isEqualTo("petition-1");
        assertThat(draft.consentMessageId()).isEqualTo("provider-9");
        assertThat(draft.communeCode()).contains("26740");
        assertThat(draft.categoryGuess()).contains("GT");
        assertThat(draft.publishAllowed()).isFalse();
    }

    @Test
    void theKeywordSaysWhatKindOfPetitionItIs() {
        Conversation confirm = say(Conversation.start("zalo"), "KN: làm thêm cầu ở ben nghe").next();
        assertThat(say(confirm, "1").effects()).anyMatch(effect -> effect instanceof Effect.OpenPetition open
                && open.draft().kindClaimed().equals("kien_nghi") && open.draft().content().equals("làm thêm cầu ở ben nghe"));
    }

    @Test
    void aButtonOfAnEarlierQuestionIsNoAnswerToThisOne() {
        Turn confirm = say(Conversation.start("zalo"), "đường hư ở ben nghe");
        Conversation edit = say(confirm.next(), "sửa").next();
        Turn stale = engine.step(edit, Heard.Said.tap("open-petition:confirm:send", "m3"), NOW);
        assertThat(stale.effects()).noneMatch(Effect.OpenPetition.class::isInstance);
        assertThat(text(stale)).contains("Bác muốn sửa gì");
    }

    @Test
    void aFlowThatWasTakenAwayBeginsAnewWithAWord() {
        Conversation lost = Conversation.fromJson(say(Conversation.start("zalo"), "gửi phản ánh").next().toJson()
                .replace("\"step\":\"content\"", "\"step\":\"gone\""));
        assertThat(text(say(lost, "đường hư lắm rồi"))).contains("làm lại từ đầu").contains("đường hư lắm rồi");
    }

    @Test
    void runningConversationsKeepTheVersionTheyBeganWith(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("v1.yaml"), flow(1, "Câu hỏi cũ", "Đáp cũ"));
        Engine before = new Engine(FlowBook.load(folder, new SegmentLimits()).book().orElseThrow(), new SmallUnderstanding(), Limits.DEFAULTS);
        Conversation asked = before.step(Conversation.start("web"), Heard.Said.text("thử", "m1"), NOW).next();
        Files.writeString(folder.resolve("v2.yaml"), flow(2, "Câu hỏi mới", "Đáp mới"));
        Engine after = new Engine(FlowBook.load(folder, new SegmentLimits()).book().orElseThrow(), new SmallUnderstanding(), Limits.DEFAULTS);
        assertThat(text(after.step(asked, Heard.Said.text("gì cũng được", "m2"), NOW))).isEqualTo("Đáp cũ");
        assertThat(text(after.step(Conversation.start("web"), Heard.Said.text("thử", "m1"), NOW))).contains("Câu hỏi mới");
    }

    @Test
    void aFlowThatCannotGoOnHandsOverInsteadOfFailing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), """
                flow: bad
                title: Điều kiện sai
                starts: {words: [thử]}
                steps:
                  - id: ask
                    ask: text
                    slot: age
                    text: Mấy tuổi?
                  - id: which
                    branch:
                      - {when: int(slot.age) > 75, next: end}
                      - next: end
                  - id: end
                    end: true
                """);
        Engine broken = new Engine(FlowBook.load(folder, new SegmentLimits()).book().orElseThrow(), new SmallUnderstanding(), Limits.DEFAULTS);
        Conversation asked = broken.step(Conversation.start("web"), Heard.Said.text("thử", "m1"), NOW).next();
        Turn turn = broken.step(asked, Heard.Said.text("bảy mươi", "m2"), NOW);
        assertThat(turn.effects()).anyMatch(effect -> effect instanceof Effect.HandOver over && over.reason().startsWith("flow bad/which"));
        assertThat(turn.next().idle()).isTrue();
    }

    @Test
    void moreFilesThanAPetitionTakesAreNotKept() {
        List<String> files = IntStream.range(0, 30).mapToObj(i -> "file://" + i).toList();
        Turn turn = engine.step(Conversation.start("zalo"),
                new Heard.Said("", Optional.empty(), files, Optional.empty(), "m1"), NOW);
        assertThat(turn.next().attachments()).hasSize(Limits.DEFAULTS.attachments());
    }

    private Turn say(Conversation conversation, String text) {
        return engine.step(conversation, Heard.Said.text(text, "m1"), NOW);
    }

    private static List<Instant> waits(Turn turn) {
        return turn.effects().stream().filter(Effect.Wait.class::isInstance).map(effect -> ((Effect.Wait) effect).until()).toList();
    }

    private static String text(Turn turn) {
        return String.join("\n", turn.effects().stream().filter(Effect.Say.class::isInstance)
                .map(effect -> ((Effect.Say) effect).text()).toList());
    }

    private static String flow(int version, String question, String answer) {
        return """
                flow: trial
                version: %d
                title: Thử
                starts: {words: [thử]}
                steps:
                  - id: ask
                    ask: text
                    slot: any
                    text: %s
                  - id: say
                    say: %s
                  - id: end
                    end: true
                """.formatted(version, question, answer);
    }
}
