package vn.caunoi.gateway.index;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which conversations somebody asks for.
 *
 * @param staff user name of whoever asks: decides what "mine" is
 * @param unit only this unit's conversations and those nobody has placed yet; empty = every unit
 * @param words all of them must occur, each as the beginning of a word; a petition number or a whole phone number also matches
 * @param before where the page before ended, or empty for the first
 */
public record Search(View view, String staff, String unit, String words, Optional<Place> before, int atMost) {

    /** Fewer digits would match strangers. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int PHONE_DIGITS = 9;

    Query query() {
        var query = new BooleanQuery.Builder().add(inView(view, staff, unit), Occur.FILTER);
        if (!words.isBlank()) {
            query.add(matching(words), Occur.FILTER);
        }
        return query.build();
    }

    static Query inView(View view, String staff, String unit) {
        var query = new BooleanQuery.Builder().add(view.query(staff), Occur.FILTER);
        if (!unit.isEmpty()) {
            query.add(ofUnit(unit), Occur.FILTER);
        }
        return query.build();
    }

    private static Query ofUnit(String unit) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Documents.UNIT, unit)), Occur.SHOULD)
                .add(new TermQuery(new Term(Documents.UNIT, "")), Occur.SHOULD)
                .build();
    }

    private static Query matching(String words) {
        var any = new BooleanQuery.Builder().add(allWords(words), Occur.SHOULD);
        var digits = Folding.digits(words);
        if (digits.length() >= SHORTEST_NUMBER) {
            any.add(new PrefixQuery(new Term(Documents.NUMBER, digits)), Occur.SHOULD);
        }
        if (Folding.subscriber(words).length() >= PHONE_DIGITS) {
            any.add(new TermQuery(new Term(Documents.PHONE, Folding.subscriber(words))), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query allWords(String words) {
        var all = new BooleanQuery.Builder();
        Folding.words(words).forEach(word -> all.add(new PrefixQuery(new Term(Documents.WORDS, word)), Occur.FILTER));
        return all.build();
    }
}
