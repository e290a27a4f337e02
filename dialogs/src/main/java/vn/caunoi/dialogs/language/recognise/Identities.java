package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * Numbers of identity papers, which are covered as soon as they are seen: twelve digits that begin with 0, and nine or twelve
 * after the name of a paper. Rather one covered too many than one let through.
 */
final class Identities implements Rule {

    private static final int CITIZEN_CARD = 12;
    private static final int OLD_CARD = 9;
    private static final int PROVINCE = 3;
    // Century and sex: 0 and 1 were born from 1900 on, 2 and 3 from 2000 on.
    private static final char LAST_CENTURY = '3';
    private static final int WORDS_ABOUT = 7;
    private static final int SHOWN = 3;
    private static final int PHONE_GROUPS = 4;
    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final char COVER = '\u2022';

    private final Numbers numbers;
    private final Sayings<Boolean> provinces;
    private final Sayings<Boolean> named;

    Identities(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Identities.class, "identities.yaml");
        this.numbers = numbers;
        this.provinces = Sayings.of(rows, "province", row -> true);
        this.named = Sayings.of(rows, "named", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        DigitRun run = DigitRun.at(tokens, at, numbers);
        if (run.isEmpty() || tokens.sign(at, '+')) {
            return Optional.empty();
        }
        boolean calledSo = called(tokens, at);
        if (!calledSo && phoneFirst(run)) {
            return Optional.empty();
        }
        for (DigitRun.Group group : run.beginnings()) {
            int length = group.digits().length();
            if (length == CITIZEN_CARD && (group.digits().charAt(0) == '0' || calledSo)) {
                return Optional.of(hit(tokens, at, group, FoundIdentity.Kind.CITIZEN_CARD, byForm(group.digits())));
            }
            if (length == OLD_CARD && calledSo && run.whole().filter(whole -> whole.digits().length() == CITIZEN_CARD).isEmpty()) {
                return Optional.of(hit(tokens, at, group, FoundIdentity.Kind.OLD_CARD, false));
            }
        }
        return Optional.empty();
    }

    // "0912345678 12 gio goi": the number of a phone, then another.
    private static boolean phoneFirst(DigitRun run) {
        return run.beginnings().stream().limit(PHONE_GROUPS).anyMatch(group -> MOBILE.matcher(group.digits()).matches());
    }

    private boolean byForm(String digits) {
        return provinces.startsAt(Tokens.of(digits.substring(0, PROVINCE)), 0) && digits.charAt(PROVINCE) <= LAST_CENTURY;
    }

    private boolean called(Tokens tokens, int at) {
        for (int i = Math.max(0, at - WORDS_ABOUT); i < at; i++) {
            if (named.startsAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static Hit hit(Tokens tokens, int at, DigitRun.Group group, FoundIdentity.Kind kind, boolean sure) {
        String masked = masked(tokens.written(at, group.end()));
        return new Hit(new FoundIdentity(tokens.start(at), tokens.endBefore(group.end()), kind, masked, sure), group.end());
    }

    /** Every letter and digit but the last few digits covered; spaces and signs stay, so that offsets do. */
    static String masked(String written) {
        StringBuilder masked = new StringBuilder(written);
        int shown = 0;
        for (int i = masked.length() - 1; i >= 0; i--) {
            char c = masked.charAt(i);
            if (Character.isDigit(c) && shown < SHOWN) {
                shown++;
            } else if (Character.isLetterOrDigit(c)) {
                masked.setCharAt(i, COVER);
            }
        }
        return masked.toString();
    }
}
