package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.caunoi.dialogs.flow.WordList;
import vn.caunoi.dialogs.flow.Words;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** Which open option a message means: tapped, typed by its number or place ("1", "so mot", "chon 1 nhe", "cai cuoi"), or by its label. */
final class Chosen {

    private Chosen() {}

    static Optional<Choice> among(List<Choice> open, Heard.Said said, Words words, Recognisers recognisers) {
        Optional<Choice> tapped =
                said.choice().flatMap(id -> open.stream().filter(choice -> choice.id().equals(id)).findFirst());
        return tapped.or(() -> numbered(open, said.text(), recognisers))
                .or(() -> open.stream().filter(choice -> words.says(WordList.of(List.of(choice.label())), said.text())).findFirst());
    }

    private static Optional<Choice> numbered(List<Choice> open, String text, Recognisers recognisers) {
        OptionalInt number = open.isEmpty() ? OptionalInt.empty() : recognisers.choice(text, open.size());
        return number.isPresent() ? Optional.of(open.get(number.getAsInt() - 1)) : Optional.empty();
    }
}
