package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Words every citizen may use in every state; see {@code words.yaml}. */
public final class Words {

    private static final String FILE = "words.yaml";
    private static final int LONGEST_COMMAND = 60;
    private static final int MOST_LEADS = 4;

    /** What a whole message may command. */
    public enum Command {
        HELP,
        CANCEL,
        BACK,
        REPEAT,
        SKIP,
        STOP,
        QUIET
    }

    private final Map<Command, WordList> commands = new EnumMap<>(Command.class);
    private final WordList maybeStop;
    private final WordList polite;
    private final WordList aside;
    private final WordList dangerAlone;
    private final WordsInside question;
    private final WordsInside questionEnd;
    private final WordsInside questionPlainEnd;
    private final WordsInside correction;
    private volatile Saying last = Saying.NOTHING;
    private volatile Saying before = Saying.NOTHING;

    private Words(Map<String, WordList> lists) {
        for (Command command : Command.values()) {
            commands.put(command, list(lists, command.name().toLowerCase(Locale.ROOT)));
        }
        maybeStop = list(lists, "maybe-stop");
        polite = list(lists, "polite");
        aside = list(lists, "aside");
        dangerAlone = list(lists, "danger-alone");
        question = WordsInside.of(list(lists, "question"));
        questionEnd = WordsInside.of(list(lists, "question-end"));
        questionPlainEnd = WordsInside.of(list(lists, "question-plain-end"));
        correction = WordsInside.of(list(lists, "correction"));
    }

    private static WordList list(Map<String, WordList> lists, String name) {
        return lists.getOrDefault(name, WordList.EMPTY);
    }

    public static Words shipped() {
        Problems problems = new Problems(FILE);
        Map<String, WordList> lists = new TreeMap<>();
        Yaml.read(FILE, Resources.text(FILE), problems)
                .ifPresent(doc -> doc.keys().forEach(key -> lists.put(key, WordList.of(doc.words(key)))));
        Resources.require(problems);
        return new Words(lists);
    }

    /** Whether the whole message is this command. A lone question mark asks for help. */
    public boolean is(Command command, String text) {
        return command == Command.HELP && onlyMarks(text.strip()) || says(commands.get(command), text);
    }

    private static boolean onlyMarks(String text) {
        return text.startsWith("?") && text.replace("?", "").isEmpty();
    }

    /** "dung" without accents is both "dừng" (stop) and "đúng" (right): it stops only when nothing was asked. */
    public boolean maybeStop(String text) {
        return says(maybeStop, text);
    }

    /** Whether the text is built like a question. */
    public boolean question(String text) {
        if (text.strip().endsWith("?")) {
            return true;
        }
        Saying.Form said = saying(text).whole();
        if (!said.words().contains(" ")) {
            return false;
        }
        // Who writes accents means them: "ở đầu xóm" does not ask "ở đâu".
        boolean accented = !said.spelled().equals(said.words());
        String words = accented ? said.spelled() : said.words();
        List<String> bare = bare(words);
        String ending = bare.isEmpty() ? "" : WordsInside.spaced(bare.get(bare.size() - 1));
        String spaced = WordsInside.spaced(words);
        List<String> ends = questionEnd.forms(accented);
        return WordsInside.anyIn(question.forms(accented), spaced)
                || WordsInside.anyEnds(ends, spaced) || WordsInside.anyEnds(ends, ending);
    }

    /** Whether the text ends in words that only ask: "ở đâu", "bao nhiêu"; "không" at the end may as well complain. */
    public boolean asksPlainly(String text) {
        return WordsInside.anyEnds(questionPlainEnd.plain(), spacedWords(text));
    }

    /** Whether after this kind of danger nothing more is asked. */
    public boolean dangerAlone(String kind) {
        return dangerAlone.has(kind);
    }

    /** Whether the text only greets or thanks: in the middle of something it answers nothing. */
    public boolean aside(String text) {
        return says(aside, text);
    }

    /** Whether the text takes something back: "nhầm rồi", "không phải". */
    public boolean corrects(String text) {
        return WordsInside.anyIn(correction.plain(), spacedWords(text));
    }

    private String spacedWords(String text) {
        return WordsInside.spaced(saying(text).whole().words());
    }

    /** Whether the whole message, without the politeness around it, is one of the words. */
    public boolean says(WordList words, String text) {
        return saying(text).isOneOf(words);
    }

    /** Dozens of lists are asked about her own words and their ordinary spelling in turns; two threads at once only work twice. */
    private Saying saying(String text) {
        Saying known = last;
        if (known.of(text)) {
            return known;
        }
        Saying other = before;
        before = known;
        Saying now = other.of(text) ? other : new Saying(text, bare(text));
        last = now;
        return now;
    }

    /** The text as written, then without the politeness before it: "cho tôi rút phiếu …". */
    public List<String> withoutLead(String text) {
        List<String> leads = new ArrayList<>(List.of(text));
        String rest = text.strip();
        for (int space = rest.indexOf(' '); space > 0 && leads.size() <= MOST_LEADS; space = rest.indexOf(' ')) {
            if (!polite.has(rest.substring(0, space))) {
                break;
            }
            rest = rest.substring(space).strip();
            leads.add(rest);
        }
        return leads;
    }

    /** What is left of a short text without the politeness around it, the longest first: "dạ thôi ạ" is "thôi". */
    List<String> bare(String text) {
        if (text.length() > LONGEST_COMMAND) {
            return List.of();
        }
        List<String> words = List.of(Plain.spelled(text).split(" "));
        int first = 0;
        while (first + 1 < words.size() && polite.has(words.get(first))) {
            first++;
        }
        int end = words.size();
        while (end > 1 && polite.has(words.get(end - 1))) {
            end--;
        }
        List<String> bare = new ArrayList<>();
        for (int from = 0; from <= first; from++) {
            for (int to = words.size(); to >= end && to > from; to--) {
                bare.add(String.join(" ", words.subList(from, to)));
            }
        }
        return bare;
    }
}
