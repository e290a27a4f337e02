package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    private final Map<String, WordList> lists;
    private volatile Saying last = Saying.NOTHING;

    private Words(Map<String, WordList> lists) {
        this.lists = lists;
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
        boolean mark = command == Command.HELP && text.strip().matches("\\?+");
        return mark || says(command.name().toLowerCase(Locale.ROOT), text);
    }

    /** "dung" without accents is both "dừng" (stop) and "đúng" (right): it stops only when nothing was asked. */
    public boolean maybeStop(String text) {
        return says("maybe-stop", text);
    }

    /** Whether the text is built like a question. */
    public boolean question(String text) {
        if (text.strip().endsWith("?")) {
            return true;
        }
        if (!Plain.words(text).contains(" ")) {
            return false;
        }
        // Who writes accents means them: "ở đầu xóm" does not ask "ở đâu".
        boolean accented = !Plain.spelled(text).equals(Plain.words(text));
        List<String> bare = bare(accented ? Plain.spelled(text) : Plain.words(text));
        String ending = bare.isEmpty() ? "" : " " + bare.get(bare.size() - 1) + " ";
        String words = " " + (accented ? Plain.spelled(text) : Plain.words(text)) + " ";
        return forms("question", accented).anyMatch(phrase -> words.contains(" " + phrase + " "))
                || forms("question-end", accented).anyMatch(phrase -> words.endsWith(" " + phrase + " ") || ending.endsWith(" " + phrase + " "));
    }

    /** Whether the text ends in words that only ask: "ở đâu", "bao nhiêu"; "không" at the end may as well complain. */
    public boolean asksPlainly(String text) {
        String words = " " + Plain.words(text) + " ";
        return list("question-plain-end").plain().stream().anyMatch(phrase -> words.endsWith(" " + phrase + " "));
    }

    private Stream<String> forms(String name, boolean accented) {
        return (accented ? list(name).spelled() : list(name).plain()).stream();
    }

    /** Whether after this kind of danger nothing more is asked. */
    public boolean dangerAlone(String kind) {
        return list("danger-alone").has(kind);
    }

    /** Whether the text only greets or thanks: in the middle of something it answers nothing. */
    public boolean aside(String text) {
        return says("aside", text);
    }

    /** Whether the text takes something back: "nhầm rồi", "không phải". */
    public boolean corrects(String text) {
        String words = " " + Plain.words(text) + " ";
        return list("correction").plain().stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }

    /** Whether the whole message, without the politeness around it, is one of the words. */
    public boolean says(WordList words, String text) {
        return saying(text).isOneOf(words);
    }

    /** Dozens of lists are asked about one text in a row; two threads at once only work twice. */
    private Saying saying(String text) {
        Saying known = last;
        if (!known.of(text)) {
            known = new Saying(text, bare(text));
            last = known;
        }
        return known;
    }

    private boolean says(String name, String text) {
        return says(list(name), text);
    }

    /** The text as written, then without the politeness before it: "cho tôi rút phiếu …". */
    public List<String> withoutLead(String text) {
        List<String> leads = new ArrayList<>(List.of(text));
        String rest = text.strip();
        for (int space = rest.indexOf(' '); space > 0 && leads.size() <= MOST_LEADS; space = rest.indexOf(' ')) {
            if (!list("polite").has(rest.substring(0, space))) {
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
        while (first + 1 < words.size() && list("polite").has(words.get(first))) {
            first++;
        }
        int end = words.size();
        while (end > 1 && list("polite").has(words.get(end - 1))) {
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

    private WordList list(String name) {
        return lists.getOrDefault(name, WordList.EMPTY);
    }
}
