package vn.caunoi.dialogs.language.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Digits that may be one number, however they are grouped or said: "0912.345.678", "(024) 3825 1234", "4821 7736", "bốn tám
 * hai một ...". Letters O and l inside count as the digits they look like.
 */
final class DigitRun {

    /** @param end the token after the group */
    record Group(String digits, int end) {}

    private static final String JOINS = ".-()+ ";
    private static final int MOST_GROUPS = 16;
    private static final int FEWEST_WORDS = 8;

    private final List<Group> groups;

    private DigitRun(List<Group> groups) {
        this.groups = groups;
    }

    /** The run that begins at a token; without groups when none does, or when digits stand right before. */
    static DigitRun at(Tokens tokens, int at, Numbers numbers) {
        if (tokens.number(at) || opens(tokens, at)) {
            return new DigitRun(inDigits(tokens, at));
        }
        return new DigitRun(inWords(tokens, at, numbers));
    }

    private static boolean opens(Tokens tokens, int at) {
        return (tokens.sign(at, '+') || tokens.sign(at, '(')) && tokens.number(at + 1) || zero(tokens, at) && tokens.number(at + 1) && tokens.glued(at + 1);
    }

    private static boolean zero(Tokens tokens, int at) {
        return tokens.word(at) && tokens.get(at).bare().equals("o");
    }

    private static List<Group> inDigits(Tokens tokens, int at) {
        List<Group> groups = new ArrayList<>();
        int next = at;
        while (next < tokens.size() && groups.size() < MOST_GROUPS) {
            int start = next;
            while (start < tokens.size() && start < next + 2 && joins(tokens, start)) {
                start++;
            }
            Optional<Group> group = group(tokens, start);
            if (group.isEmpty()) {
                break;
            }
            groups.add(group.get());
            next = group.get().end();
        }
        return groups;
    }

    private static boolean joins(Tokens tokens, int at) {
        Tokens.Token token = tokens.get(at);
        return token.kind() == Tokens.Kind.SIGN && JOINS.indexOf(token.bare().charAt(0)) >= 0;
    }

    private static Optional<Group> group(Tokens tokens, int at) {
        StringBuilder digits = new StringBuilder();
        int end = at;
        while (end < tokens.size() && (end == at || tokens.glued(end))) {
            Tokens.Token token = tokens.get(end);
            if (token.number()) {
                digits.append(token.bare());
            } else if (token.word() && lookAlike(token.bare()) && (end > at || tokens.number(end + 1) && tokens.glued(end + 1))) {
                digits.append(token.bare().replace('o', '0').replace('l', '1').replace('i', '1'));
            } else {
                break;
            }
            end++;
        }
        boolean cut = end < tokens.size() && tokens.glued(end) && tokens.word(end);
        return digits.length() == 0 || cut ? Optional.empty() : Optional.of(new Group(digits.toString(), end));
    }

    private static boolean lookAlike(String bare) {
        return bare.chars().allMatch(c -> c == 'o' || c == 'l' || c == 'i');
    }

    private static List<Group> inWords(Tokens tokens, int at, Numbers numbers) {
        List<Group> groups = new ArrayList<>();
        Optional<Numbers.Read> digit = numbers.digit(tokens, at);
        while (digit.isPresent() && groups.size() < MOST_GROUPS) {
            groups.add(new Group(digit.get().value().toString(), digit.get().end()));
            digit = numbers.digit(tokens, digit.get().end());
        }
        return groups.size() >= FEWEST_WORDS ? groups : List.of();
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Every number that begins with the run and ends with one of its groups, the shortest first. */
    List<Group> beginnings() {
        List<Group> beginnings = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (Group group : groups) {
            digits.append(group.digits());
            beginnings.add(new Group(digits.toString(), group.end()));
        }
        return beginnings;
    }

    /** The whole run as one number. */
    Optional<Group> whole() {
        List<Group> beginnings = beginnings();
        return beginnings.isEmpty() ? Optional.empty() : Optional.of(beginnings.get(beginnings.size() - 1));
    }
}
