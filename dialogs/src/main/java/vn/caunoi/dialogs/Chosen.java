package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.flow.Plain;

/** Which open option a message means: tapped, typed by its number ("1", "so 1", "chon 1"), or by its label. */
final class Chosen {

    private static final Pattern NUMBER = Pattern.compile("(?:so |chon |cau |muc |bam |phim )*([1-9])(?: a| nhe| nha)?");

    private Chosen() {}

    static Optional<Choice> among(List<Choice> open, Heard.Said said) {
        Optional<Choice> tapped =
                said.choice().flatMap(id -> open.stream().filter(choice -> choice.id().equals(id)).findFirst());
        return tapped.or(() -> typed(open, Plain.words(said.text())));
    }

    private static Optional<Choice> typed(List<Choice> open, String words) {
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            int index = Integer.parseInt(number.group(1)) - 1;
            return index < open.size() ? Optional.of(open.get(index)) : Optional.empty();
        }
        return open.stream().filter(choice -> !words.isEmpty() && Plain.words(choice.label()).equals(words)).findFirst();
    }
}
