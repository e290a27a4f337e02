package vn.caunoi.gateway.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** One conversation as one Lucene document. */
final class Documents {

    static final String ID = "id";
    static final String OWNER = "owner";
    static final String STATUS = "status";
    static final String UNIT = "unit";
    static final String WORDS = "words";
    static final String NUMBER = "number";
    static final String PHONE = "phone";
    static final String LAST_AT = "lastAt";
    private static final String WHOLE = "whole";

    private Documents() {}

    static Term key(String id) {
        return new Term(ID, id);
    }

    static Query keys(List<String> ids) {
        return new TermInSetQuery(ID, ids.stream().map(BytesRef::new).toList());
    }

    static Document write(IndexedConversation conversation) {
        var document = new Document();
        document.add(new StringField(ID, conversation.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(conversation.id())));
        document.add(new StringField(OWNER, conversation.owner(), Store.NO));
        document.add(new StringField(STATUS, conversation.status(), Store.NO));
        document.add(new StringField(UNIT, conversation.unit(), Store.NO));
        document.add(new NumericDocValuesField(LAST_AT, conversation.lastAt().toEpochMilli()));
        document.add(new TextField(WORDS, searchable(conversation), Store.NO));
        conversation.petitions().forEach(number -> document.add(new StringField(NUMBER, Folding.digits(number), Store.NO)));
        document.add(new StringField(PHONE, Folding.subscriber(conversation.citizen()), Store.NO));
        document.add(new StoredField(WHOLE, conversation.toJson()));
        return document;
    }

    static IndexedConversation read(Document document) {
        return IndexedConversation.fromJson(document.get(WHOLE));
    }

    private static String searchable(IndexedConversation conversation) {
        return String.join(" ", Folding.words(conversation.name() + " " + conversation.said()));
    }
}
