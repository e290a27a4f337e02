package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.List;

/** A text as its words, each with where it stood, so that the citizen's own writing can always be shown again. */
public final class Words {

    /**
     * @param start offset of its first character in the text
     * @param end offset after its last
     * @param raw as written
     * @param bare folded, see {@link Fold}
     * @param toned as {@link Fold#toned} has it; the same as {@code bare} when written without accents
     */
    public record Word(int start, int end, String raw, String bare, String toned) {

        /** Whether it can mean this syllable: it is bare, or its marks are the same. @param meant see {@link Fold#toned} */
        public boolean canMean(String meant) {
            return !marked() || toned.equals(meant);
        }

        /** Whether it has a mark. */
        public boolean marked() {
            return !toned.equals(bare);
        }

        private boolean plain() {
            return raw.equalsIgnoreCase(bare);
        }
    }

    private static final String BREAKS = ",;\n";

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** Letters and digits that stand together are a word; everything else separates. */
    public static Words of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && belongs(text.charAt(i), start >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String raw = text.substring(start, i);
                words.add(new Word(start, i, raw, Fold.fold(raw), Fold.toned(raw)));
                start = -1;
            }
        }
        return new Words(text, words);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    public int size() {
        return words.size();
    }

    public Word get(int index) {
        return words.get(index);
    }

    public String bare(int index) {
        return words.get(index).bare();
    }

    /** Whether a comma or a new line stands before this word. */
    public boolean brokenBefore(int index) {
        for (int i = index == 0 ? 0 : words.get(index - 1).end(); i < words.get(index).start(); i++) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The citizen's own writing from one word to another, both included. */
    public String written(int first, int last) {
        return text.substring(words.get(first).start(), words.get(last).end());
    }

    /** All folded words. */
    public List<String> bare() {
        return bare(0, words.size());
    }

    /** The folded words from one to another, the last excluded. */
    public List<String> bare(int first, int end) {
        List<String> bare = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            bare.add(words.get(i).bare());
        }
        return bare;
    }

    /** Whether these words, the last excluded, are written without any accent. */
    public boolean bareFrom(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!words.get(i).plain()) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(char c, boolean inWord) {
        return Character.isLetterOrDigit(c) || inWord && Fold.bare(c) == 0;
    }
}
