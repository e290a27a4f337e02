package vn.caunoi.dialogs;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Plain;

/**
 * SMS commands: {@code TC 48217736}, {@code PA noi dung}. Any case, accents, no space and punctuation slips are accepted
 * (civic-domain 8.2); TC is read as "tra cứu" only with digits, because people also read it as "tố cáo".
 */
final class Keywords {

    /** @param rest what follows the keyword, as written */
    record Found(Flow flow, Map<String, String> slots, String rest) {}

    private Keywords() {}

    static Optional<Found> read(String text, FlowBook book) {
        return book.words().withoutLead(text).stream().flatMap(words -> readPlain(words, book).stream()).findFirst();
    }

    private static Optional<Found> readPlain(String text, FlowBook book) {
        for (Flow flow : book.all()) {
            for (Map.Entry<String, Map<String, String>> keyword : flow.starts().keywords().entrySet()) {
                Optional<Found> found = match(text, keyword.getKey())
                        .filter(rest -> !takesDigits(flow) || likeNumber(rest))
                        .map(rest -> new Found(flow, keyword.getValue(), rest));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takesDigits(Flow flow) {
        return flow.asking(flow.starts().fills()).filter(AskStep::asksDigits).isPresent();
    }

    /** Mostly digits: "48217736 a", "so 4821 7736", but not "tra tien dien 2 thang nay". */
    private static boolean likeNumber(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 4 && text.chars().filter(Character::isLetter).count() <= digits;
    }

    private static Optional<String> match(String text, String keyword) {
        StringBuilder pattern = new StringBuilder("[^\\p{L}\\p{N}]*");
        for (String word : keyword.split(" ")) {
            pattern.append("([\\p{L}\\p{M}]+)[^\\p{L}\\p{N}]*");
        }
        Matcher matcher = Pattern.compile(pattern + "(.*)", Pattern.DOTALL).matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (int i = 1; i < matcher.groupCount(); i++) {
            words.append(matcher.group(i)).append(' ');
        }
        boolean same = Plain.words(words.toString()).equals(keyword);
        return same ? Optional.of(matcher.group(matcher.groupCount()).strip()) : Optional.empty();
    }
}
