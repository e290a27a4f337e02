package vn.caunoi.gateway.index;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The index itself. Lucene blocks, so every call runs on a worker of its own small pool; writes keep their order. */
public final class ConversationIndex {

    private static final Sort NEWEST_FIRST =
            new Sort(new SortField(Documents.LAST_AT, SortField.Type.LONG, true), new SortField(Documents.ID, SortField.Type.STRING));

    private final WorkerExecutor readers;
    private final WorkerExecutor writers;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private ConversationIndex(WorkerExecutor readers, WorkerExecutor writers, Directory directory) throws IOException {
        this.readers = readers;
        this.writers = writers;
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new WhitespaceAnalyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        this.searchers = new SearcherManager(writer, null);
    }

    /** @param folder where it lies on disk; empty = in memory. What lay there is replaced: the store is the truth. */
    public static Future<ConversationIndex> open(Vertx vertx, Optional<Path> folder) {
        var readers = vertx.createSharedWorkerExecutor("inbox-index-read", 2);
        var writers = vertx.createSharedWorkerExecutor("inbox-index-write", 1);
        return writers.executeBlocking(() -> new ConversationIndex(
                readers, writers, folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory()));
    }

    /** Replaces the documents of these conversations; completes when a search sees them. */
    public Future<Void> put(List<IndexedConversation> conversations) {
        return writers.executeBlocking(() -> {
            for (var conversation : conversations) {
                writer.updateDocument(Documents.key(conversation.id()), Documents.write(conversation));
            }
            searchers.maybeRefreshBlocking();
            return null;
        });
    }

    /** Those of these conversations that it holds. */
    Future<List<IndexedConversation>> find(List<String> ids) {
        return ids.isEmpty() ? Future.succeededFuture(List.of()) : reading(searcher -> {
            var found = new ArrayList<IndexedConversation>();
            for (ScoreDoc hit : searcher.search(Documents.keys(ids), ids.size()).scoreDocs) {
                found.add(Documents.read(searcher.storedFields().document(hit.doc)));
            }
            return found;
        });
    }

    public Future<Page> find(Search search) {
        return reading(searcher -> page(searcher, search));
    }

    /** How many conversations each view holds for this person, all counted on one state of the index. */
    public Future<Map<View, Integer>> count(String staff, String unit) {
        return reading(searcher -> {
            Map<View, Integer> counts = new EnumMap<>(View.class);
            for (var view : View.values()) {
                counts.put(view, searcher.count(Search.inView(view, staff, unit)));
            }
            return counts;
        });
    }

    public Future<Void> close() {
        return writers.<Void>executeBlocking(() -> {
                    searchers.close();
                    writer.close();
                    directory.close();
                    return null;
                })
                .eventually(readers::close)
                .eventually(writers::close);
    }

    private static Page page(IndexSearcher searcher, Search search) throws IOException {
        int lastDocument = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        var after = search.before().map(place -> document(place, lastDocument)).orElse(null);
        var top = searcher.searchAfter(after, search.query(), search.atMost() + 1, NEWEST_FIRST);
        var found = new ArrayList<IndexedConversation>();
        for (ScoreDoc hit : top.scoreDocs) {
            found.add(Documents.read(searcher.storedFields().document(hit.doc)));
        }
        if (found.size() <= search.atMost()) {
            return new Page(found, Optional.empty());
        }
        var shown = List.copyOf(found.subList(0, search.atMost()));
        return new Page(shown, Optional.of(Place.of(shown.get(shown.size() - 1))));
    }

    /** Lucene goes on after a document: of those at the same place, and that is only itself, after the last number. */
    private static ScoreDoc document(Place place, int lastDocument) {
        return new FieldDoc(lastDocument, Float.NaN, new Object[] {place.lastAt().toEpochMilli(), new BytesRef(place.id())});
    }

    private <T> Future<T> reading(Reading<T> reading) {
        return readers.executeBlocking(
                () -> {
                    var searcher = searchers.acquire();
                    try {
                        return reading.read(searcher);
                    } finally {
                        searchers.release(searcher);
                    }
                },
                false);
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }
}
