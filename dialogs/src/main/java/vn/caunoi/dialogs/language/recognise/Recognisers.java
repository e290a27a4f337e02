package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that can be recognised in a text. Best on a normalised one, for shorthand is not known here; phone, petition and
 * identity numbers are found in the raw text as well. Safe to use from several threads.
 */
public final class Recognisers {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final int PART = 4;

    private final List<Rule> rules;
    private final Rule identities;
    private final Numbers numbers;
    private final Answers answers;

    private Recognisers(Set<Region> regions) {
        this.numbers = new Numbers();
        this.identities = new Identities(numbers);
        // The first rule that fits takes the words: a covered identity number is never a phone number too.
        this.rules = List.of(identities, new Phones(numbers), new Dates(numbers), new Times(numbers), new Money(numbers), new Areas(numbers, regions),
            new Ages(numbers), new PetitionNumbers(numbers), numbers);
        this.answers = new Answers(numbers);
    }

    /**
     * With the shipped data.
     *
     * @throws IllegalArgumentException when a data file is wrong, naming file and line
     */
    public static Recognisers shipped() {
        return new Recognisers(Set.of(Region.values()));
    }

    /** With the measures of land of one region, where it is known. */
    public static Recognisers of(Region region) {
        return new Recognisers(Set.of(region));
    }

    /**
     * Everything a text names, from left to right, without overlaps.
     *
     * @param today the day it was written, between 1900 and 2100
     */
    public List<Found> in(String text, LocalDate today) {
        Tokens tokens = Tokens.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Hit> hit = inside(tokens, at) ? Optional.empty() : first(tokens, at, today);
            hit.map(Hit::found).ifPresent(found::add);
            at = hit.map(Hit::end).orElse(at + 1);
        }
        return found;
    }

    /** A whole message as a yes or a no, with all politeness around it; empty for anything else. */
    public Optional<YesNo> yesNo(String text) {
        return answers.yesNo(Tokens.of(text));
    }

    /**
     * A whole message as the choice of one of several: "2", "số 1", "cái cuối", "thứ hai".
     *
     * @param options how many there are to choose from
     * @return from 1 to {@code options}
     */
    public OptionalInt choice(String text, int options) {
        return answers.choice(Tokens.of(text), options);
    }

    /**
     * The first number a text names: money in đồng, else digits or several words, else one word ("ba").
     *
     * @param today the day it was written, between 1900 and 2100
     */
    public Optional<BigDecimal> number(String text, LocalDate today) {
        Optional<BigDecimal> money = in(text, today).stream().filter(FoundMoney.class::isInstance).map(FoundMoney.class::cast)
            .filter(found -> found.least() == found.most()).map(found -> BigDecimal.valueOf(found.least())).findFirst();
        Tokens tokens = Tokens.of(text);
        return money.or(() -> number(tokens, false)).or(() -> number(tokens, true));
    }

    private Optional<BigDecimal> number(Tokens tokens, boolean oneWord) {
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Numbers.Read> read = inside(tokens, at) ? Optional.empty() : numbers.any(tokens, at);
            if (read.isPresent() && (oneWord || read.get().words() != 1)) {
                return read.map(Numbers.Read::value);
            }
        }
        return Optional.empty();
    }

    /**
     * The first number of so many digits in a text, however they are grouped or said; letters O and l inside count as digits.
     *
     * @return bare digits
     */
    public Optional<String> digits(String text, int length) {
        Tokens tokens = Tokens.of(text);
        for (int at = 0; at < tokens.size(); at++) {
            Optional<DigitRun.Group> run = inside(tokens, at) ? Optional.empty() : DigitRun.at(tokens, at, numbers).whole();
            if (run.isPresent() && run.get().digits().length() == length) {
                return run.map(DigitRun.Group::digits);
            }
            at = run.map(group -> group.end() - 1).orElse(at);
        }
        return Optional.empty();
    }

    /** The text with the numbers of identity papers covered but for their last three digits; all else stays in its place. */
    public String masked(String text) {
        Tokens tokens = Tokens.of(text);
        StringBuilder masked = new StringBuilder(text);
        for (int at = 0; at < tokens.size(); ) {
            Optional<Hit> hit = inside(tokens, at) ? Optional.empty() : identities.at(tokens, at, ANY_DAY);
            hit.map(one -> (FoundIdentity) one.found()).ifPresent(one -> masked.replace(one.start(), one.end(), one.masked()));
            at = hit.map(Hit::end).orElse(at + 1);
        }
        return masked.toString();
    }

    /** A text with its phone numbers covered too, every letter in its place: for what outlives its conversation. */
    public String anonymous(String text) {
        StringBuilder anonymous = new StringBuilder(masked(text));
        in(text, ANY_DAY).stream().filter(FoundPhone.class::isInstance)
            .forEach(phone -> anonymous.replace(phone.start(), phone.end(), Identities.masked(text.substring(phone.start(), phone.end()))));
        return anonymous.toString();
    }

    private Optional<Hit> first(Tokens tokens, int at, LocalDate today) {
        for (Rule rule : rules) {
            Optional<Hit> hit = rule.at(tokens, at, today);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    // The second half of "12/3" or "1.500" begins nothing; a long number after a sign is one of its own.
    private static boolean inside(Tokens tokens, int at) {
        return tokens.number(at) && tokens.get(at).bare().length() <= PART && at >= 2 && tokens.glued(at) && tokens.glued(at - 1) && tokens.number(at - 2) && tokens.get(at - 1).kind() == Tokens.Kind.SIGN;
    }
}
