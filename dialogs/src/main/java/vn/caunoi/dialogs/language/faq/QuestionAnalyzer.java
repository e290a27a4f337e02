package vn.caunoi.dialogs.language.faq;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;

/** Lines already folded: single words and pairs of neighbours, or every run of letters over the whole line. */
final class QuestionAnalyzer extends Analyzer {

    static final String RUNS = "runs";
    static final String WORDS = "words";

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 4;

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
}
