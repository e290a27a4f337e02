package vn.caunoi.dialogs.language.faq;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Lines already folded: single words and pairs of neighbours, or every run of letters over the whole line. */
final class QuestionAnalyzer extends Analyzer {

    static final String RUNS = "runs";
    static final String WORDS = "words";

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 4;

    private static final int LONGEST_WORD = CharTokenizer.DEFAULT_MAX_WORD_LEN;

    QuestionAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        if (field.equals(RUNS)) {
            return new TokenStreamComponents(new NGramTokenizer(SHORTEST_RUN, LONGEST_RUN));
        }
        var words = new WhitespaceTokenizer();
        return new TokenStreamComponents(words, new ShingleFilter(words));
    }

    /** The different tokens of a question, cut as the texts of the index are but without a stream for each question. */
    static Set<String> tokens(String field, String line) {
        return field.equals(RUNS) ? runs(line) : words(line);
    }

    private static Set<String> runs(String line) {
        Set<String> runs = new HashSet<>();
        for (int start = 0; start + SHORTEST_RUN <= line.length(); start++) {
            for (int end = start + SHORTEST_RUN; end <= Math.min(line.length(), start + LONGEST_RUN); end++) {
                runs.add(line.substring(start, end));
            }
        }
        return runs;
    }

    private static Set<String> words(String line) {
        Set<String> words = new HashSet<>();
        String before = null;
        for (int start = 0, end; start < line.length(); start = end) {
            boolean space = line.charAt(start) == ' ';
            end = space ? start + 1 : wordEnd(line, start);
            if (!space) {
                String word = line.substring(start, end);
                if (before != null) {
                    words.add(before + ShingleFilter.DEFAULT_TOKEN_SEPARATOR + word);
                }
                words.add(word);
                before = word;
            }
        }
        return words;
    }

    private static int wordEnd(String line, int start) {
        int end = start + 1;
        while (end < line.length() && line.charAt(end) != ' ' && end - start < LONGEST_WORD) {
            end++;
        }
        return end;
    }
}
