package vn.caunoi.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.WordList;
import vn.caunoi.dialogs.flow.Words;

/** Which open option a message means: tapped, typed by its number ("1", "so 1", "chon 1 nhe"), or by its label. */
final class Chosen {

    private static final Pattern NUMBER = Pattern.compile("(?:so |chon |cau |muc |bam |phim |nhan |tra loi |la )*"
            + "([1-9]|mot|hai|ba|bon)(?: a| nhe| nha| di| em| chau| roi| do| la dong y| dong y)*");
    private static final Map<String, Integer> IN_WORDS = Map.of("mot", 1, "hai", 2, "ba", 3, "bon", 4);

    private Chosen() {}

    static Optional<Choice> among(List<Choice> open, Heard.Said said, Words words) {
        Optional<Choice> tapped =
                said.choice().flatMap(id -> open.stream().filter(choice -> choice.id().equals(id)).findFirst());
        return tapped.or(() -> numbered(open, Plain.words(said.text())))
                .or(() -> open.stream().filter(choice -> words.says(WordList.of(List.of(choice.label())), said.text())).findFirst());
    }

    private static Optional<Choice> numbered(List<Choice> open, String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digit = number.group(1);
        int index = (IN_WORDS.containsKey(digit) ? IN_WORDS.get(digit) : Integer.parseInt(digit)) - 1;
        return index < open.size() ? Optional.of(open.get(index)) : Optional.empty();
    }
}
