package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelContext.Journal.Line;

/** Reads the journal on for one browser, one page at a time and never faster than the browser takes it. */
final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final long RETRY_MILLIS = 2_000;

    private final Browser browser;
    private final ChannelContext context;
    private final String account;
    private final String visitor;
    private final int page;
    private String cursor = "";
    /** From the start: whoever says "look" during the welcome is heard after it. */
    private boolean reading = true;
    private boolean again;

    Feed(Browser browser, ChannelContext context, String account, String visitor, int page) {
        this.browser = browser;
        this.context = context;
        this.account = account;
        this.visitor = visitor;
        this.page = page;
    }

    /** The lines after {@code from}, or the last page when the browser shows none. */
    Future<JsonArray> first(String from) {
        cursor = from;
        return next().map(lines -> {
            again |= !lines.isEmpty();
            return new JsonArray(lines.stream().map(this::frame).toList());
        });
    }

    /** There may be something new. */
    void look() {
        again = true;
        if (!reading && !browser.isClosed()) {
            read();
        }
    }

    /** After {@link #first}: what did not fit its page, or came meanwhile. */
    void goOn() {
        reading = false;
        if (again) {
            look();
        }
    }

    private void read() {
        reading = true;
        again = false;
        next().onSuccess(this::show).onFailure(this::tryLater);
    }

    private Future<List<Line>> next() {
        return context.journal().after(account, visitor, cursor, page).onSuccess(lines -> {
            if (!lines.isEmpty()) {
                cursor = lines.get(lines.size() - 1).cursor();
            }
        });
    }

    private void show(List<Line> lines) {
        lines.forEach(line -> browser.write(frame(line)));
        // A short page is no end: lines that are not for citizens were left out of it.
        again |= !lines.isEmpty();
        if (again && !browser.isClosed()) {
            browser.whenTaken(this::read);
        } else {
            reading = false;
        }
    }

    private void tryLater(Throwable fault) {
        log.debug("web chat {}: the journal is away: {}", account, fault.toString());
        reading = false;
        browser.after(RETRY_MILLIS, this::look);
    }

    private JsonObject frame(Line line) {
        return new JsonObject()
                .put("type", "message")
                .put("cursor", line.cursor())
                .put("id", line.fromCitizen() ? SaidId.ofBrowser(visitor, line.id()) : line.id())
                .put("from", line.fromCitizen() ? "citizen" : line.author().equals("bot") ? "bot" : "staff")
                .put("author", line.author())
                .put("text", line.text())
                .put("options", new JsonArray(line.options().stream()
                        .map(option -> new JsonObject().put("id", option.id()).put("label", option.label()))
                        .toList()))
                .put("files", new JsonArray(line.attachments().stream().map(Feed::file).toList()))
                .put("at", line.at());
    }

    static JsonObject file(Attachment file) {
        return new JsonObject()
                .put("kind", file.kind()).put("url", file.url()).put("name", file.name()).put("bytes", file.bytes());
    }
}
