package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecognisersPropertyTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();
    private static final String[] PIECES = {"ngày", "thang", "năm", "5", "10", "2025", "/", "-", ".", "mùng", "tết", "rằm", "âm", "thứ", "7", "tuần", "rồi", "triệu", "tr", "k", "rưỡi", "nửa", "tỷ", "tuổi",
        "ta", "sinh", "52", "sào", "công", "đất", "h", "giờ", "sáng", "toi", "0900000001", "001099000123", "48217736", "một", "hai", "trăm", "mươi", "lăm", "không", "có", "dạ", "(", ")", "+84", "O", " ", " ", " "};

    @Property
    void noTextBreaksThem(@ForAll String text) {
        check(text, LocalDate.of(2026, 11, 22));
    }

    @Property
    void noMixtureOfTheirOwnWordsBreaksThem(@ForAll("mixtures") String text, @ForAll @IntRange(min = 0, max = 70000) int day) {
        check(text, LocalDate.of(1901, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES).list().ofMaxSize(16).map(pieces -> String.join("", pieces));
    }

    private static void check(String text, LocalDate today) {
        int last = 0;
        for (Found found : RECOGNISERS.in(text, today)) {
            assertThat(found.start()).isBetween(last, text.length());
            assertThat(found.end()).isBetween(found.start() + 1, text.length());
            last = found.end();
            if (found instanceof FoundDate date) {
                assertThat(date.last()).isAfterOrEqualTo(date.first());
            }
        }
        String masked = RECOGNISERS.masked(text);
        assertThat(masked).hasSameSizeAs(text);
        assertThat(RECOGNISERS.in(masked, today).stream().filter(FoundIdentity.class::isInstance)).isEmpty();
        assertThat(List.of(RECOGNISERS.yesNo(text).isPresent(), RECOGNISERS.choice(text, 3).isPresent())).hasSize(2);
    }
}
