package vn.caunoi.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.caunoi.channels.Segments.Encoding;

class SegmentsPropertyTest {

    private static final String VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐ";

    @Property(tries = 500)
    void thePartsJoinedAreTheText(@ForAll("texts") String text) {
        assertThat(String.join("", Segments.of(text).parts())).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Property(tries = 500)
    void noPartIsOverItsLimitAndNoneIsEmpty(@ForAll("texts") String text) {
        Segments segments = Segments.of(text);
        int limit = segments.parts().size() == 1 ? segments.encoding().alone() : segments.encoding().joined();
        assertThat(segments.parts()).allSatisfy(part -> assertThat(length(part, segments.encoding())).isLessThanOrEqualTo(limit));
        assertThat(segments.parts().size() == 1 || segments.parts().stream().noneMatch(String::isEmpty)).isTrue();
    }

    @Property(tries = 500)
    void noPartBeginsInsideALetter(@ForAll("texts") String text) {
        assertThat(Segments.of(text).parts().stream().skip(1)).allSatisfy(part -> {
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            assertThat(Character.getType(part.codePointAt(0))).isNotEqualTo((int) Character.NON_SPACING_MARK);
        });
    }

    @Property(tries = 500)
    void eachPartHoldsAsManyWholeLettersAsFit(@ForAll("texts") String text) {
        Segments segments = Segments.of(text);
        Assume.that(segments.parts().size() > 1);
        List<String> parts = new ArrayList<>(List.of(""));
        Pattern.compile("\\X").matcher(String.join("", segments.parts())).results().map(MatchResult::group).forEach(letter -> {
            int last = parts.size() - 1;
            if (length(parts.get(last) + letter, segments.encoding()) > segments.encoding().joined()) {
                parts.add(letter);
            } else {
                parts.set(last, parts.get(last) + letter);
            }
        });
        assertThat(segments.parts()).isEqualTo(parts);
    }

    @Property(tries = 500)
    void plainVietnameseIsAlwaysGsm7AndNeverLonger(@ForAll("vietnamese") String text) {
        Segments plain = Segments.of(Segments.plain(text));
        assertThat(plain.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(plain.parts().size()).isLessThanOrEqualTo(Segments.count(text));
    }

    @Property(tries = 300)
    void plainIsPlainAlready(@ForAll("texts") String text) {
        assertThat(Segments.plain(Segments.plain(text))).isEqualTo(Segments.plain(text));
    }

    @Property(tries = 300)
    void whatGsm7WritesItReadsBack(@ForAll("gsm") String text) {
        byte[] septets = Gsm7.encode(text);
        assertThat(septets).hasSize(Gsm7.septets(text));
        assertThat(Gsm7.decode(septets)).isEqualTo(text);
    }

    private static int length(String part, Encoding encoding) {
        return encoding == Encoding.GSM_7 ? Gsm7.septets(part) : part.length();
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings().withChars(VIETNAMESE + "bcdghklmnpqrstvx ,.?0123456789").ofMaxLength(400);
    }

    @Provide
    Arbitrary<String> gsm() {
        return Arbitraries.strings().withChars("abc XYZ@£_ΔΩ\n{}[]~^|\\€").ofMaxLength(200);
    }

    /** Words of every kind a citizen's phone may send, plain, composed, decomposed, with emoji and bare marks. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> decomposed = vietnamese().map(text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of("😊", "👨‍👩‍👧", "❤️", "x̣", "€", "[", "“", "…", "\u200B", "\u00A0", "\r\n", "中", "1", " "),
                vietnamese().map(text -> text.substring(0, Math.min(60, text.length()))),
                decomposed.map(text -> text.substring(0, Math.min(60, text.length()))));
        return Arbitraries.oneOf(piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces)), gsm());
    }
}
