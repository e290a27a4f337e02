package vn.caunoi.dialogs.flow;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words every citizen may use in every state; see {@code words.yaml}. */
public final class Words {

    private static final String FILE = "words.yaml";

    /** What a whole message may command. */
    public enum Command {
        HELP,
        CANCEL,
        BACK,
        REPEAT,
        SKIP,
        STOP
    }

    private final Map<String, WordList> lists;

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

    public boolean yes(String text) {
        return says("yes", text);
    }

    public boolean no(String text) {
        return says("no", text);
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
        // Who writes accents means them: "ở đầu xóm" does not ask "ở đâu".
        boolean accented = !Plain.spelled(text).equals(Plain.words(text));
        String words = " " + (accented ? Plain.spelled(text) : Plain.words(text)) + " ";
        return forms("question", accented).anyMatch(phrase -> words.contains(" " + phrase + " "))
                || forms("question-end", accented).anyMatch(phrase -> words.endsWith(" " + phrase + " "));
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

    private boolean says(String name, String text) {
        return list(name).has(text) || list(name).has(bare(text));
    }

    /** The words without the politeness around them: "dạ thôi ạ" is "thôi". */
    private String bare(String text) {
        String bare = Plain.spelled(text);
        String before;
        do {
            before = bare;
            int first = bare.indexOf(' ');
            if (first > 0 && list("polite").has(bare.substring(0, first))) {
                bare = bare.substring(first + 1);
            }
            int last = bare.lastIndexOf(' ');
            if (last > 0 && list("polite").has(bare.substring(last + 1))) {
                bare = bare.substring(0, last);
            }
        } while (!bare.equals(before));
        return bare;
    }

    private WordList list(String name) {
        return lists.getOrDefault(name, WordList.EMPTY);
    }
}
