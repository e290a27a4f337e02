package vn.caunoi.gateway.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The lists of the inbox. A list and its counter are the same query. */
public enum View {
    /** I answer, and it is not done. */
    MINE {
        @Override
        Query query(String staff) {
            return both(owner(staff), alive());
        }
    },
    /** A person must act and nobody has taken it. */
    UNASSIGNED {
        @Override
        Query query(String staff) {
            return both(owner("desk"), alive());
        }
    },
    /** The bot answers. */
    BOT {
        @Override
        Query query(String staff) {
            return status("bot");
        }
    },
    /** With people, whoever they are: to be answered, or answered and waiting for the citizen. */
    OPEN {
        @Override
        Query query(String staff) {
            return alive();
        }
    },
    RESOLVED {
        @Override
        Query query(String staff) {
            return status("resolved");
        }
    },
    /** Everything but spam. */
    ALL {
        @Override
        Query query(String staff) {
            return new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.MUST)
                    .add(status("spam"), Occur.MUST_NOT)
                    .build();
        }
    };

    abstract Query query(String staff);

    public static Optional<View> named(String name) {
        return Arrays.stream(values()).filter(view -> view.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Query alive() {
        return status("open", "waiting");
    }

    private static Query status(String... words) {
        return new TermInSetQuery(Documents.STATUS, Arrays.stream(words).map(BytesRef::new).toList());
    }

    private static Query owner(String name) {
        return new TermQuery(new Term(Documents.OWNER, name));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }
}
