package vn.caunoi.dialogs;

import java.util.ArrayList;
import java.util.List;
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

    private final List<Keyword> keywords = new ArrayList<>();

    /** @param rest what follows the keyword, as written */
    record Found(Flow flow, Map<String, String> slots, String rest) {}

    /**
     * @param letters its words without the spaces: no text that begins otherwise is looked at closer
     * @param shape so many words of letters, then the rest
     */
    private record Keyword(Flow flow, Map<String, String> slots, String words, String letters, Pattern shape, boolean takesDigits) {}

    Keywords(List<Flow> flows) {
        for (Flow flow : flows) {
            boolean takesDigits = flow.asking(flow.starts().fills()).filter(AskStep::asksDigits).isPresent();
            flow.starts().keywords().forEach((words, slots) ->
                    keywords.add(new Keyword(flow, slots, words, words.replace(" ", ""), shape(words), takesDigits)));
        }
    }

    private static Pattern shape(String words) {
        int count = words.split(" ").length;
        return Pattern.compile("[^\\p{L}\\p{N}]*" + "([\\p{L}\\p{M}]+)[^\\p{L}\\p{N}]*".repeat(count) + "(.*)", Pattern.DOTALL);
    }

    /** @param ways in which the text may be meant, as written first */
    Optional<Found> read(List<String> ways) {
        for (String text : ways) {
            String letters = Plain.words(text).replace(" ", "");
            for (Keyword keyword : keywords) {
                Optional<Found> found = letters.startsWith(keyword.letters()) ? found(keyword, text) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(Keyword keyword, String text) {
        return match(text, keyword).filter(rest -> !keyword.takesDigits() || likeNumber(rest))
                .map(rest -> new Found(keyword.flow(), keyword.slots(), rest));
    }

    /** Mostly digits: "48217736 a", "so 4821 7736", but not "tra tien dien 2 thang nay". */
    private static boolean likeNumber(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 4 && text.chars().filter(Character::isLetter).count() <= digits;
    }

    private static Optional<String> match(String text, Keyword keyword) {
        Matcher matcher = keyword.shape().matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (int i = 1; i < matcher.groupCount(); i++) {
            words.append(matcher.group(i)).append(' ');
        }
        boolean same = Plain.words(words.toString()).equals(keyword.words());
        return same ? Optional.of(matcher.group(matcher.groupCount()).strip()) : Optional.empty();
    }
}
