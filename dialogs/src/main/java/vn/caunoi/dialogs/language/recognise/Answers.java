package vn.caunoi.dialogs.language.recognise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Whole messages that answer a question: a yes or a no, or which of several. */
final class Answers {

    private static final int LONGEST = 12;
    private static final String YES_SIR = "da";
    private static final Set<String> SOFT = Set.of("da", "vang", "u", "um", "uh", "a", "thua");

    private final Numbers numbers;
    private final Sayings<Boolean> yes;
    private final Sayings<Boolean> no;
    private final Sayings<Boolean> polite;
    private final Sayings<Boolean> speaker;
    private final Sayings<Boolean> lead;
    private final Sayings<Integer> places;
    private final Sayings<Integer> ordinals;
    private final Sayings<Boolean> middle;
    private final Sayings<Boolean> is;

    Answers(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Answers.class, "answers.yaml");
        this.numbers = numbers;
        this.yes = Sayings.of(rows, "yes", row -> true);
        this.no = Sayings.of(rows, "no", row -> true);
        this.polite = Sayings.of(rows, "polite", row -> true);
        this.speaker = Sayings.of(rows, "speaker", row -> true);
        this.lead = Sayings.of(rows, "lead", row -> true);
        this.places = Sayings.of(rows, "place", row -> Integer.valueOf(row.text("is")));
        this.ordinals = Sayings.of(rows, "ordinal", row -> Integer.valueOf(row.text("is")));
        this.is = Sayings.of(rows, "is", row -> true);
        this.middle = Sayings.of(rows, "middle", row -> true);
    }

    /** Empty when the message says more than that, asks, or says both. */
    Optional<YesNo> yesNo(Tokens tokens) {
        if (tokens.size() == 0 || tokens.size() > LONGEST || asks(tokens)) {
            return Optional.empty();
        }
        Optional<YesNo> heard = Optional.empty();
        int at = speaker.at(tokens, 0).map(Sayings.Said::end).orElse(0);
        while (at < tokens.size()) {
            Optional<Sayings.Said<YesNo>> said = answer(tokens, at);
            // "dạ không" and "vâng, không phải": what comes last is the answer, but "không, có" is neither.
            boolean changed = said.isPresent() && heard.isPresent() && said.get().value() != heard.get();
            if (changed && (heard.get() == YesNo.NO || !softened(tokens, at))) {
                return Optional.empty();
            }
            heard = said.isPresent() ? said.map(Sayings.Said::value) : heard;
            at = said.map(Sayings.Said::end).orElse(skipped(tokens, at));
            if (at < 0) {
                return Optional.empty();
            }
        }
        // "da" alone answers what was asked: then it is dạ, not đã.
        return heard.isEmpty() && tokens.get(0).bare().equals(YES_SIR) ? Optional.of(YesNo.YES) : heard;
    }

    // The longer saying wins: "có đâu" is no.
    private Optional<Sayings.Said<YesNo>> answer(Tokens tokens, int at) {
        Optional<Sayings.Said<YesNo>> positive = yes.at(tokens, at).map(said -> new Sayings.Said<>(YesNo.YES, said.end()));
        Optional<Sayings.Said<YesNo>> negative = no.at(tokens, at).map(said -> new Sayings.Said<>(YesNo.NO, said.end()));
        if (positive.isPresent() && negative.isPresent()) {
            return negative.get().end() >= positive.get().end() ? negative : positive;
        }
        return positive.or(() -> negative);
    }

    // Only "dạ", "vâng" and "ừ" may stand before a no.
    private static boolean softened(Tokens tokens, int at) {
        for (int i = 0; i < at; i++) {
            if (tokens.word(i) && !SOFT.contains(tokens.get(i).bare())) {
                return false;
            }
        }
        return true;
    }

    private int skipped(Tokens tokens, int at) {
        boolean sign = tokens.get(at).kind() == Tokens.Kind.SIGN;
        return sign ? at + 1 : polite.at(tokens, at).map(Sayings.Said::end).orElse(-1);
    }

    private static boolean asks(Tokens tokens) {
        return tokens.sign(tokens.size() - 1, '?');
    }

    /** Which of so many, from 1; empty when the message says more, or a number that is not among them. */
    OptionalInt choice(Tokens tokens, int options) {
        int at = lead(tokens);
        int end = tokens.size();
        Optional<Sayings.Said<Integer>> said = at >= end ? Optional.empty() : position(tokens, at, options);
        if (said.isEmpty() || tail(tokens, said.get().end(), tokens.number(at)) < end) {
            return OptionalInt.empty();
        }
        int place = said.get().value();
        return place >= 1 && place <= options ? OptionalInt.of(place) : OptionalInt.empty();
    }

    private int lead(Tokens tokens) {
        int at = 0;
        int before = -1;
        while (at < tokens.size() && at != before) {
            before = at;
            int here = at;
            at = position(tokens, at, 2).isPresent() ? at : lead.at(tokens, here).or(() -> polite.at(tokens, here)).map(Sayings.Said::end)
                .orElse(tokens.get(here).kind() == Tokens.Kind.SIGN ? here + 1 : here);
        }
        return at;
    }

    private Optional<Sayings.Said<Integer>> position(Tokens tokens, int at, int options) {
        Optional<Sayings.Said<Integer>> named = places.at(tokens, at).map(said -> new Sayings.Said<>(fromFront(said.value(), options), said.end()));
        return named.or(() -> middle.at(tokens, at).filter(said -> options % 2 == 1).map(said -> new Sayings.Said<>(options / 2 + 1, said.end())))
            .or(() -> ordinals.at(tokens, at))
            .or(() -> numbers.small(tokens, at).filter(read -> read.value().scale() <= 0).map(read -> new Sayings.Said<>(read.intValue(), read.end())));
    }

    private static int fromFront(int place, int options) {
        return place > 0 ? place : options + 1 + place;
    }

    /** @param digits whether a yes may follow as well: "1 la dong y" */
    private int tail(Tokens tokens, int at, boolean digits) {
        int next = at;
        if (digits) {
            int said = is.at(tokens, at).map(Sayings.Said::end).orElse(at);
            next = yes.at(tokens, said).map(Sayings.Said::end).orElse(at);
        }
        while (next < tokens.size() && skipped(tokens, next) > 0 && numbers.digit(tokens, next).isEmpty() && tokens.get(next).kind() != Tokens.Kind.NUMBER) {
            next = skipped(tokens, next);
        }
        return next;
    }
}
