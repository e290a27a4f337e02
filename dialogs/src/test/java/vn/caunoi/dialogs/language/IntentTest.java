package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.language.normal.Fold;

class IntentTest {

    private static final VietnameseUnderstanding LANGUAGE = VietnameseUnderstanding.shipped();

    @Test
    void heldOutSentencesAreUnderstood() {
        List<HeldOut.Case> cases = HeldOut.of("intents-held-out.yaml").cases().filter(one -> !one.code().equals("other")).toList();
        double right = HeldOut.share(cases, one -> intent(one.text()).equals(one.code()));
        double wrong = HeldOut.share(cases, one -> !intent(one.text()).isEmpty() && !intent(one.text()).equals(one.code()));
        double bare = HeldOut.share(cases, one -> intent(Fold.fold(one.text())).equals(one.code()));
        System.out.printf("intents: %d held-out sentences, right %.3f, wrong %.3f, right without accents %.3f%n", cases.size(), right, wrong, bare);
        assertThat(right).isGreaterThanOrEqualTo(0.85);
        assertThat(wrong).isLessThanOrEqualTo(0.05);
        assertThat(bare).isEqualTo(right);
    }

    @Test
    void chitChatIsNoIntent() {
        List<HeldOut.Case> cases = HeldOut.of("intents-held-out.yaml").cases().filter(one -> one.code().equals("other")).toList();
        assertThat(HeldOut.share(cases, one -> intent(one.text()).isEmpty())).isGreaterThanOrEqualTo(0.8);
        assertThat(LANGUAGE.intent("")).isEmpty();
        assertThat(LANGUAGE.intent("...")).isEmpty();
    }

    @Test
    void theElderOfTheStoryReportsHerRoad() {
        assertThat(intent("duong truoc nha toi hu 3 thang roi khong ai sua")).isEqualTo("report");
        assertThat(LANGUAGE.category("duong truoc nha toi hu 3 thang roi khong ai sua").code()).isEqualTo("GT");
    }

    @Test
    void heldOutPetitionsFindTheirCategory() {
        List<HeldOut.Case> cases = HeldOut.of("categories-held-out.yaml").cases().toList();
        double right = HeldOut.share(cases, one -> LANGUAGE.category(one.text()).code().equals(one.code()));
        double bare = HeldOut.share(cases, one -> LANGUAGE.category(Fold.fold(one.text())).code().equals(one.code()));
        System.out.printf("categories: %d held-out sentences, right %.3f, without accents %.3f%n", cases.size(), right, bare);
        assertThat(right).isGreaterThanOrEqualTo(0.82);
        assertThat(bare).isEqualTo(right);
    }

    private static String intent(String text) {
        return LANGUAGE.intent(text).map(Match::intent).orElse("");
    }
}
