package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Inbound.Receipt;
import vn.caunoi.channels.Inbound.Said;
import vn.caunoi.channels.Intake;

/** A known visitor on one socket: what they say is kept and confirmed, what they get is confirmed to us. */
final class Visit implements Consumer<Frame> {

    private static final Logger log = LoggerFactory.getLogger(Visit.class);

    /** Receipts of one visit that wait for the store: more than a citizen reads while it is away. */
    private static final int MOST_UNKEPT = 200;

    private static final long BRING_AGAIN_MILLIS = 2000;

    private final List<Receipt> unkept = new ArrayList<>();
    private final String id = UUID.randomUUID().toString();
    private final Browser browser;
    private final Feed feed;
    private final String account;
    private final String visitor;
    private final WebChatSettings settings;
    private final VisitorTokens tokens;
    private final ChannelContext context;
    private final Intake intake;
    private final BiConsumer<Visit, JsonObject> otherTabs;
    private final Pace says;
    private final ImageParts image;
    private boolean welcomed;

    Visit(
            Browser browser,
            Feed feed,
            String account,
            String visitor,
            WebChatSettings settings,
            VisitorTokens tokens,
            ChannelContext context,
            Intake intake,
            BiConsumer<Visit, JsonObject> otherTabs) {
        this.browser = browser;
        this.feed = feed;
        this.account = account;
        this.visitor = visitor;
        this.settings = settings;
        this.tokens = tokens;
        this.context = context;
        this.intake = intake;
        this.otherTabs = otherTabs;
        this.says = new Pace(settings.saysPerMinute(), context.clock());
        this.image = new ImageParts(settings.image());
    }

    String id() {
        return id;
    }

    String visitor() {
        return visitor;
    }

    /** Welcomes with the lines the browser does not show yet. */
    Future<Void> begin(String cursor, String token) {
        return feed.first(cursor).onSuccess(lines -> welcome(lines, token)).mapEmpty();
    }

    private void welcome(JsonArray lines, String token) {
        welcomed = true;
        browser.handOverTo(this);
        browser.write(new JsonObject()
                .put("type", "welcome")
                .put("protocol", Frame.PROTOCOL)
                .put("visitor", visitor)
                .put("token", token)
                .put("history", lines)
                .put("limits", new JsonObject()
                        .put("text", settings.text())
                        .put("image", settings.image())
                        .put("part", settings.frame() / 2)));
        feed.goOn();
    }

    @Override
    public void accept(Frame frame) {
        if (frame instanceof Frame.Say say) {
            say(say);
        } else if (frame instanceof Frame.Got got) {
            got.ids().forEach(line -> receipt(line, Receipt.Status.DELIVERED));
        } else if (frame instanceof Frame.Seen seen) {
            seen.ids().forEach(line -> receipt(line, Receipt.Status.READ));
        } else if (frame instanceof Frame.Upload upload) {
            upload(upload);
        } else if (frame instanceof Frame.Fetch fetch) {
            fetch(fetch.url());
        } else {
            throw new MalformedFrame("type", "hello only once");
        }
    }

    private void say(Frame.Say say) {
        if (say.isEmpty()) {
            throw new MalformedFrame("text", "something in text, choice or files");
        } else if (say.text().length() > settings.text()) {
            browser.write(Trouble.TOO_LONG.about(say.id()).put("limit", settings.text()));
        } else if (!says.allows()) {
            browser.write(Trouble.TOO_FAST.about(say.id()).put("wait", says.waitMillis()));
        } else {
            keep(say, say.files().stream().map(this::attachment).toList());
        }
    }

    private Attachment attachment(String sealed) {
        JsonObject file = tokens.unseal(visitor, sealed)
                .orElseThrow(() -> new MalformedFrame("files", "a file this visitor uploaded"));
        return new Attachment("image", file.getString("url"), file.getString("name"), file.getLong("bytes"));
    }

    private void keep(Frame.Say say, List<Attachment> files) {
        Said said = new Said(account, visitor, SaidId.ofAccount(visitor, say.id()), context.clock().instant(),
                say.text(), files, Optional.empty(), say.choice());
        intake.accept(said).onSuccess(accepted -> kept(said, say.id(), accepted)).onFailure(fault -> {
            log.debug("web chat {}: not kept: {}", account, fault.toString());
            browser.write(Trouble.NOT_KEPT.about(say.id()));
        });
    }

    private void kept(Said said, String browserId, Intake.Accepted accepted) {
        browser.write(new JsonObject().put("type", "kept").put("id", browserId).put("at", said.at()));
        if (accepted == Intake.Accepted.FRESH) {
            otherTabs.accept(this, new JsonObject()
                    .put("type", "message")
                    .put("id", browserId)
                    .put("from", "citizen")
                    .put("author", "citizen")
                    .put("text", said.text())
                    .put("options", new JsonArray())
                    .put("files", new JsonArray(said.attachments().stream().map(Feed::file).toList()))
                    .put("at", said.at()));
        }
    }

    /** The citizen hears nothing of it: a receipt that the store could not take is brought again, also after they left. */
    private void receipt(String line, Receipt.Status status) {
        String raw = status.name().toLowerCase(Locale.ROOT);
        bring(new Receipt(account, visitor, raw + "." + SaidId.ofAccount(visitor, line), context.clock().instant(),
                List.of(line), status, raw));
    }

    private void bring(Receipt receipt) {
        intake.accept(receipt).onFailure(fault -> {
            log.debug("web chat {}: receipt not kept yet: {}", account, fault.toString());
            if (unkept.isEmpty()) {
                context.vertx().setTimer(BRING_AGAIN_MILLIS, tick -> bringAgain());
            }
            if (unkept.size() < MOST_UNKEPT) {
                unkept.add(receipt);
            }
        });
    }

    private void bringAgain() {
        var again = List.copyOf(unkept);
        unkept.clear();
        again.forEach(this::bring);
    }

    private void upload(Frame.Upload upload) {
        if (image.wouldExceed(upload)) {
            image.forget();
            browser.write(Trouble.IMAGE_TOO_BIG.about(upload.id()).put("limit", settings.image()));
        } else {
            image.add(upload).ifPresent(whole -> keepImage(upload, whole));
        }
    }

    private void keepImage(Frame.Upload upload, Buffer whole) {
        ImageType.of(whole.getBytes()).ifPresentOrElse(
                type -> context.files()
                        .keep(account, visitor, upload.name(), type.mediaType(), whole)
                        .onSuccess(url -> uploaded(upload, url, whole.length()))
                        .onFailure(fault -> {
                            log.debug("web chat {}: image not kept: {}", account, fault.toString());
                            browser.write(Trouble.NOT_KEPT.about(upload.id()));
                        }),
                () -> browser.write(Trouble.NOT_AN_IMAGE.about(upload.id())));
    }

    private void uploaded(Frame.Upload upload, String url, int bytes) {
        String file = tokens.seal(visitor, new JsonObject().put("url", url).put("name", upload.name()).put("bytes", bytes));
        browser.write(new JsonObject().put("type", "uploaded").put("id", upload.id()).put("file", file).put("url", url));
    }

    private void fetch(String url) {
        context.files().read(account, visitor, url).onComplete(
                file -> browser.write(file.map(kept -> new JsonObject()
                                .put("type", "file")
                                .put("url", url)
                                .put("name", kept.name())
                                .put("contentType", kept.type())
                                .put("data", Base64.getEncoder().encodeToString(kept.bytes().getBytes())))
                        .orElseGet(() -> Trouble.NO_SUCH_FILE.about(url))),
                fault -> {
                    log.debug("web chat {}: file not read: {}", account, fault.toString());
                    browser.write(Trouble.NOT_KEPT.about(url));
                });
    }

    void look() {
        browser.onItsLoop(feed::look);
    }

    /** Before the welcome there is nothing to show it in, and what matters comes from the journal anyway. */
    void show(JsonObject frame) {
        browser.onItsLoop(() -> {
            if (welcomed) {
                browser.write(frame);
            }
        });
    }

    void leave(Trouble trouble) {
        browser.onItsLoop(() -> browser.close(trouble));
    }
}
