package vn.caunoi.channels.testkit;

import java.util.List;
import java.util.stream.IntStream;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Segments.Encoding;

/** Texts of any length as citizens and staff write them. */
final class Samples {

    private static final String SENTENCE =
            "Đường trước nhà tôi hư ba tháng rồi không ai sửa, nước ngập mỗi khi mưa; kính nhờ Mặt trận xem giúp. ";
    private static final String PLAIN =
            "Duong truoc nha toi hu ba thang roi khong ai sua, nuoc ngap moi khi mua; kinh nho Mat tran xem giup. ";
    private static final String EMOJI = "Cảm ơn 🙏🏽 rất nhiều 👨‍👩‍👧 nhé 😀";

    private Samples() {}

    /** Lengths around every border: nothing, segments of both alphabets, the channel's own limit. */
    static IntStream lengths(Capabilities can) {
        int limit = can.segmented() ? Encoding.GSM_7.joined() : can.text();
        return IntStream.concat(
                        IntStream.of(1, 2, 66, 67, 68, 69, 70, 71, 133, 134, 135, 152, 153, 154, 159, 160, 161, 306, 307),
                        IntStream.of(999, 1000, 1999, 2000, 2001, 2500, 4001, limit - 1, limit, limit + 1))
                .filter(length -> length > 0)
                .distinct();
    }

    static String vietnamese(int length) {
        return SENTENCE.repeat(length / SENTENCE.length() + 1).substring(0, length);
    }

    static String withoutAccents(int length) {
        return PLAIN.repeat(length / PLAIN.length() + 1).substring(0, length);
    }

    static String withoutSpaces(int length) {
        return "ưỡ".repeat(length / 2 + 1).substring(0, length);
    }

    /** About as long as asked: whole pictures only. */
    static String emoji(int length) {
        return EMOJI.repeat(Math.max(1, length / EMOJI.length()));
    }

    /** One word without a place to break, of characters that are two units each, so that a cut may fall inside one. */
    static String wideLetters(int length) {
        return "a" + "𝐀".repeat(length / 2);
    }

    static List<Option> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Option("viec." + number, "Việc số " + number))
                .toList();
    }

    /** True when the text starts or ends within a surrogate pair. */
    static boolean hasHalfCharacter(String text) {
        return !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0)) || Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }
}
