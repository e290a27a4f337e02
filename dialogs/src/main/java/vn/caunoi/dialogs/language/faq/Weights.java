package vn.caunoi.dialogs.language.faq;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** The BM25 weights of one field of an index: what each token is worth in each text. */
final class Weights {

    /** Short texts say a thing once: how often a token comes counts little. */
    static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.6f);

    /** The texts that hold a token, and its weight in each. @param best its mean weight */
    private record Row(int[] texts, float[] weights, double best) {}

    private final String field;
    private final Map<String, Row> rows = new HashMap<>();
    private final double[] own;
    private double unknown;

    private Weights(String field, int texts) {
        this.field = field;
        this.own = new double[texts];
    }

    static Weights of(LeafReader reader, String field) throws IOException {
        var weights = new Weights(field, reader.maxDoc());
        Terms terms = reader.terms(field);
        if (terms != null) {
            weights.read(reader, terms);
        }
        return weights;
    }

    private void read(LeafReader reader, Terms terms) throws IOException {
        var all = new CollectionStatistics(field, reader.maxDoc(), terms.getDocCount(), terms.getSumTotalTermFreq(), terms.getSumDocFreq());
        long[] lengths = lengths(reader);
        TermsEnum each = terms.iterator();
        for (var token = each.next(); token != null; token = each.next()) {
            SimScorer scorer = BM25.scorer(1, all, new TermStatistics(token, each.docFreq(), each.totalTermFreq()));
            rows.put(token.utf8ToString(), row(each, lengths, scorer));
        }
        unknown = rows.values().stream().mapToDouble(Row::best).max().orElse(0);
    }

    private Row row(TermsEnum token, long[] lengths, SimScorer scorer) throws IOException {
        int[] texts = new int[token.docFreq()];
        float[] weights = new float[token.docFreq()];
        PostingsEnum postings = token.postings(null, PostingsEnum.FREQS);
        double sum = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = postings.nextDoc();
            weights[i] = scorer.score(postings.freq(), lengths[texts[i]]);
            own[texts[i]] += weights[i];
            sum += weights[i];
        }
        return new Row(texts, weights, sum / texts.length);
    }

    private long[] lengths(LeafReader reader) throws IOException {
        long[] lengths = new long[reader.maxDoc()];
        NumericDocValues norms = reader.getNormValues(field);
        while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            lengths[norms.docID()] = norms.longValue();
        }
        return lengths;
    }

    /** What each text shares with the line; a token no text holds counts like the rarest. */
    Shares shares(String line) {
        double[] shared = new double[own.length];
        double all = 0;
        for (String token : rows.isEmpty() ? Set.<String>of() : QuestionAnalyzer.tokens(field, line)) {
            Row row = rows.get(token);
            all += row == null ? unknown : row.best();
            for (int i = 0; row != null && i < row.texts().length; i++) {
                shared[row.texts()[i]] += row.weights()[i];
            }
        }
        return new Shares(shared, own, all);
    }

    /** @param shared the weight of what a text and the line both say @param own of the whole text @param all of the whole line */
    record Shares(double[] shared, double[] own, double all) {

        double said(int text) {
            return all == 0 ? 0 : shared[text] / all;
        }

        double back(int text) {
            return own[text] == 0 ? 0 : shared[text] / own[text];
        }
    }
}
