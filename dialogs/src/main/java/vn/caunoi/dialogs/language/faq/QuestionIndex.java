package vn.caunoi.dialogs.language.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Texts found in two ways: by runs of letters, which forgive a slip of a key, and by the words of a longer text about
 * them. Lucene analyses, counts and weighs (BM25); a question is then a sum over the weights, held in arrays.
 */
final class QuestionIndex {

    /** One thing to be found. @param asked short texts that ask for it @param told a longer text about it, "" = none */
    record Entry(List<String> asked, String told) {}

    /**
     * How near a question and an entry are, each 0 to about 1.
     *
     * @param asked the share of the question that the entry's nearest short text says
     * @param back the share of a short text that the question says, the best of all
     * @param told the share of the question that the longer text says
     */
    record Near(double asked, double back, double told) {

        private Near best(Near other) {
            return new Near(Math.max(asked, other.asked), Math.max(back, other.back), Math.max(told, other.told));
        }
    }

    /** @param entry its place among the entries */
    record Found(int entry, Near near) {}

    // Of each text the place of its entry; the texts of one entry stand side by side.
    private final List<Integer> owners = new ArrayList<>();
    private final Weights asked;
    private final Weights told;

    /** @param entries their texts folded, words parted by one space */
    QuestionIndex(List<Entry> entries) {
        try (var folder = new ByteBuffersDirectory()) {
            write(folder, entries);
            try (var reader = DirectoryReader.open(folder)) {
                LeafReader leaf = reader.leaves().get(0).reader();
                asked = Weights.of(leaf, QuestionAnalyzer.RUNS);
                told = Weights.of(leaf, QuestionAnalyzer.WORDS);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail", impossible);
        }
    }

    /** Every entry of which a text says at least that share of the line. */
    List<Found> near(String line, double least) {
        Weights.Shares byAsked = asked.shares(line);
        Weights.Shares byTold = told.shares(line);
        List<Found> found = new ArrayList<>();
        int owner = -1;
        Near near = null;
        for (int i = 0; i < owners.size(); i++) {
            double said = byAsked.said(i);
            double toldToo = byTold.said(i);
            if (said >= least || toldToo >= least) {
                Near here = new Near(said, byAsked.back(i), toldToo);
                if (owners.get(i) == owner) {
                    near = near.best(here);
                    found.set(found.size() - 1, new Found(owner, near));
                } else {
                    owner = owners.get(i);
                    near = here;
                    found.add(new Found(owner, near));
                }
            }
        }
        return found;
    }

    private void write(ByteBuffersDirectory folder, List<Entry> entries) throws IOException {
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(new QuestionAnalyzer()).setSimilarity(Weights.BM25))) {
            for (int i = 0; i < entries.size(); i++) {
                for (String text : entries.get(i).asked()) {
                    add(writer, i, QuestionAnalyzer.RUNS, text);
                }
                add(writer, i, QuestionAnalyzer.WORDS, entries.get(i).told());
            }
            writer.forceMerge(1);
        }
    }

    private void add(IndexWriter writer, int owner, String field, String text) throws IOException {
        owners.add(owner);
        var document = new Document();
        document.add(new TextField(field, text, Field.Store.NO));
        writer.addDocument(document);
    }
}
