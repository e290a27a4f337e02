package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.Optional;

/** Eight digits that may be the number of a petition: "48217736", "4821 7736", "TC48217736", "4821773O", said digit by digit. */
final class PetitionNumbers implements Rule {

    private static final int LENGTH = 8;

    private final Numbers numbers;

    PetitionNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        if (tokens.sign(at, '(') || tokens.sign(at, '+')) {
            return Optional.empty();
        }
        DigitRun run = DigitRun.at(tokens, at, numbers);
        // A run of several numbers counts when its first group is one already.
        Optional<DigitRun.Group> first = run.beginnings().stream().limit(1).filter(group -> group.digits().length() == LENGTH).findFirst();
        return first.or(() -> run.whole().filter(whole -> whole.digits().length() == LENGTH))
            .map(group -> new Hit(new FoundPetitionNumber(tokens.start(at), tokens.endBefore(group.end()), group.digits()), group.end()));
    }
}
