package vn.caunoi.gateway.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Health;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.LanguageModels;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Store;

/** What is corrected on one node, all nodes learn. */
class LearnerTest {

    private static final String TEXT = "họ xây cái miếu chắn hết lối ra suối của bản";
    private static final String OTHER = "bếp ăn tập thể nấu bằng củi khói um cả dãy trọ";

    /** The baseline is measured once. */
    private static final Yardstick YARDSTICK = new Yardstick(2);

    private static VietnameseUnderstanding ours;
    private static VietnameseUnderstanding theirs;
    private static LanguageModels shipped;

    private TestHouse house;
    private Store others;
    private Learner here;
    private Learner there;

    @BeforeAll
    static void twoLanguages() {
        ours = VietnameseUnderstanding.shipped();
        theirs = VietnameseUnderstanding.shipped();
        shipped = ours.models();
    }

    @BeforeEach
    void twoNodes() {
        house = TestHouse.empty();
        others = house.anotherNodesStore();
        ours.use(shipped);
        theirs.use(shipped);
        here = new Learner(house.vertx, house.store, ours, YARDSTICK, Duration.ofMillis(100), house.clock);
        there = new Learner(house.vertx, others, theirs, YARDSTICK, Duration.ofMillis(100), house.clock);
    }

    @AfterEach
    void close() {
        await(here.stop());
        await(there.stop());
        await(others.close());
        house.close();
    }

    private void corrected(Store store, String petition, Subject subject, String code, String text) {
        var correction = new StaffCorrection(petition, new Correction(subject, code, text), "lan", house.clock.instant());
        await(store.corrections().keep(correction.id(), correction.toJson(), 500, correction.at()));
    }

    private static String other(String text) {
        return shipped.of(Subject.KIND).best(text).code().equals("kien_nghi") ? "hoi_dap" : "kien_nghi";
    }

    /** Learning takes seconds, more on a machine that does other things. */
    private static ConditionFactory soon() {
        return eventually().atMost(Duration.ofMinutes(1));
    }

    private static Health health(Learner learner) {
        return await(learner.check());
    }

    @Test
    void aCorrectionOnOneNodeIsLearntOnBothAndForgottenOnBoth() {
        here.start();
        there.start();
        var truth = other(TEXT);
        corrected(house.store, "1", Subject.KIND, truth, TEXT);
        house.store.relay().publish(Learner.TOPIC, "");
        soon().untilAsserted(() -> assertThat(theirs.kind(TEXT).code()).isEqualTo(truth));
        soon().untilAsserted(() -> assertThat(ours.kind(TEXT).code()).isEqualTo(truth));
        soon().untilAsserted(() -> assertThat(health(there).detail()).contains("1 corrections"));
        assertThat(theirs.models().version()).isEqualTo(ours.models().version()).isNotEqualTo(shipped.version());

        await(house.store.corrections().remove("1:kind"));
        house.store.relay().publish(Learner.TOPIC, "");
        soon().untilAsserted(() -> assertThat(theirs.models().version()).isEqualTo(shipped.version()));
    }

    @Test
    void whatWasCorrectedIsKnownAfterARestartAndTheUnreadableHurtsNobody() {
        var truth = other(OTHER);
        await(house.store.corrections().keep("strange", "{ not json", 500, house.clock.instant()));
        corrected(house.store, "1", Subject.CATEGORY, "XYZ", TEXT);
        corrected(house.store, "2", Subject.KIND, truth, OTHER);
        here.start();
        soon().untilAsserted(() -> assertThat(health(here).detail()).contains("1 corrections"));
        assertThat(ours.kind(OTHER).code()).isEqualTo(truth);
    }

    @Test
    void whatIsCorrectedWithinThePauseIsLearntAtOnce() {
        here = new Learner(house.vertx, house.store, ours, YARDSTICK, Duration.ofSeconds(2), house.clock);
        here.start();
        corrected(house.store, "1", Subject.KIND, other(TEXT), TEXT);
        house.store.relay().publish(Learner.TOPIC, "");
        corrected(house.store, "2", Subject.KIND, other(OTHER), OTHER);
        house.store.relay().publish(Learner.TOPIC, "");
        soon().until(() -> !health(here).detail().contains(" 0 corrections"));
        assertThat(health(here).detail()).contains(" 2 corrections");
    }

    @Test
    void correctionsThatMakeItWorseAreNotUsedAndHealthTells() {
        var reports = shipped.library().of(Subject.KIND).texts("phan_anh");
        IntStream.range(0, 400).forEach(i -> corrected(house.store, "w" + i, Subject.KIND, "hoi_dap", String.join(" ",
                reports.get(i % reports.size()), reports.get((i * 7 + 3) % reports.size()), reports.get((i * 13 + 5) % reports.size()))));
        here.start();
        soon().untilAsserted(() -> assertThat(health(here).up()).isFalse());
        assertThat(health(here).detail()).contains(shipped.version()).contains("0 corrections").contains("macro-F1 of kind would fall");
        assertThat(ours.models()).isSameAs(shipped);
    }
}
