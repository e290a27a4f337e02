package vn.caunoi.channels.testkit;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.ChannelContext.Journal;
import vn.caunoi.channels.Option;

/** What each citizen and the gateway said, written by the test in the gateway's place. */
public final class MemoryJournal implements Journal {

    private final Map<String, List<Line>> lines = new HashMap<>();
    private long last;

    /** Appends a line and answers it with the cursor it got. */
    public synchronized Line write(
            String account,
            String citizen,
            boolean fromCitizen,
            String author,
            String id,
            String text,
            List<Option> options,
            List<Attachment> attachments,
            Instant at) {
        String cursor = String.format("%010d", ++last);
        Line line = new Line(cursor, fromCitizen, author, id, text, options, attachments, at);
        of(account, citizen).add(line);
        return line;
    }

    @Override
    public synchronized Future<List<Line>> after(String account, String citizen, String cursor, int atMost) {
        List<Line> all = of(account, citizen);
        if (cursor.isEmpty()) {
            return Future.succeededFuture(List.copyOf(all.subList(Math.max(0, all.size() - atMost), all.size())));
        }
        return Future.succeededFuture(all.stream()
                .filter(line -> line.cursor().compareTo(cursor) > 0)
                .limit(atMost)
                .toList());
    }

    private List<Line> of(String account, String citizen) {
        return lines.computeIfAbsent(account + "/" + citizen, key -> new ArrayList<>());
    }
}
