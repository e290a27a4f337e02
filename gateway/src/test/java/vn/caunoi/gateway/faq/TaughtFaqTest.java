package vn.caunoi.gateway.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Store;

/** What staff teach one node, all nodes answer. */
class TaughtFaqTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ASKED = "sân bóng của phường mở cửa tới mấy giờ vậy";

    private static VietnameseUnderstanding ours;
    private static VietnameseUnderstanding theirs;

    private TestHouse house;
    private Store others;
    private TaughtFaq here;
    private TaughtFaq there;

    @BeforeAll
    static void twoLanguages() {
        ours = VietnameseUnderstanding.shipped();
        theirs = VietnameseUnderstanding.shipped();
    }

    @BeforeEach
    void twoNodes() {
        house = TestHouse.empty();
        others = house.anotherNodesStore();
        ours.teach(List.of());
        theirs.teach(List.of());
        here = new TaughtFaq(house.vertx, house.store, ours);
        there = new TaughtFaq(house.vertx, others, theirs);
        await(here.start());
        await(there.start());
    }

    @AfterEach
    void close() {
        here.stop();
        there.stop();
        await(others.close());
        house.close();
    }

    private static Lesson entry(String id, Optional<LocalDate> until) {
        return new Lesson(id, id, List.of(ASKED), Optional.of(new Lesson.Answer("Sân bóng phường mở cửa lúc nào?",
                "Dạ sân bóng mở từ 5 giờ sáng tới 9 giờ tối.", "Dạ sân bóng mở 5h-21h. (UBND phường)", "UBND phường", TODAY, until)),
                "hung", NOW, Optional.empty());
    }

    private static Lesson variant(String id, String entry, String asked) {
        return new Lesson(id, entry, List.of(asked), Optional.empty(), "hung", NOW.plusSeconds(1), Optional.empty());
    }

    private static List<String> sure(VietnameseUnderstanding language, String text, LocalDate day) {
        return language.faq(language.normalised(text).text(), day, 3).stream()
                .filter(hit -> hit.score() >= Limits.DEFAULTS.faqSure()).map(FaqHit::id).toList();
    }

    @Test
    void whatOneNodeIsTaughtIsInItsAnswersAtOnceAndSoonInAllNodes() {
        assertThat(sure(ours, ASKED, TODAY)).doesNotContain("cb-1");
        assertThat(await(here.add(entry("cb-1", Optional.empty())))).isTrue();
        assertThat(sure(ours, ASKED, TODAY)).containsExactly("cb-1");
        assertThat(sure(ours, "san bong cua phuong mo cua toi may gio vay", TODAY)).containsExactly("cb-1");
        eventually().untilAsserted(() -> assertThat(sure(theirs, ASKED, TODAY)).containsExactly("cb-1"));
        assertThat(await(there.add(entry("cb-1", Optional.empty())))).isFalse();
    }

    @Test
    void whatWasTaughtIsKnownAfterARestart() {
        await(here.add(entry("cb-1", Optional.empty())));
        var fresh = VietnameseUnderstanding.shipped();
        var restarted = new TaughtFaq(house.vertx, others, fresh);
        await(restarted.start());
        assertThat(sure(fresh, ASKED, TODAY)).containsExactly("cb-1");
        restarted.stop();
    }

    @Test
    void anEntryIsTakenBackAndHoldsOnlyForItsDays() {
        await(here.add(entry("cb-1", Optional.of(TODAY.plusDays(1)))));
        assertThat(sure(ours, ASKED, TODAY.plusDays(1))).containsExactly("cb-1");
        assertThat(sure(ours, ASKED, TODAY.plusDays(2))).doesNotContain("cb-1");
        assertThat(sure(ours, ASKED, TODAY.minusDays(1))).doesNotContain("cb-1");
        assertThat(await(here.end("cb-1", NOW))).isTrue();
        assertThat(sure(ours, ASKED, TODAY)).doesNotContain("cb-1");
        assertThat(await(here.end("cb-1", NOW))).isFalse();
        eventually().untilAsserted(() -> assertThat(there.inForce()).isEmpty());
    }

    @Test
    void aVariantLeadsToItsEntryShippedOrTaught() {
        var shipped = "cong-mat-tran-gio-nhan";
        var asked = "cái máy của ủy ban có ngủ trưa không hay thức suốt";
        await(here.add(variant("v-1", shipped, asked)));
        assertThat(sure(ours, asked, TODAY)).containsExactly(shipped);
        await(here.add(entry("cb-1", Optional.empty())));
        await(here.add(variant("v-2", "cb-1", "đá banh ở phường được tới khuya không ta")));
        assertThat(sure(ours, "đá banh ở phường được tới khuya không ta", TODAY)).containsExactly("cb-1");
        assertThat(sure(ours, asked, TODAY)).containsExactly(shipped);
        assertThat(here.questions()).containsEntry("cb-1", "Sân bóng phường mở cửa lúc nào?");
    }

    @Test
    void aLessonOfAnotherProgramKeepsNoOtherFromBeingLearnt() {
        await(others.lessons().add("faq", "strange", "{ not json"));
        await(here.add(entry("cb-1", Optional.empty())));
        assertThat(sure(ours, ASKED, TODAY)).containsExactly("cb-1");
    }
}
