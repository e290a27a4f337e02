package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SocketChannel;

/** One web chat account: takes browsers' sockets, and tells them when there is something new to read. */
final class WebChatChannel implements SocketChannel {

    static final String FAMILY = "web";

    private static final int BUTTONS = 20;
    private static final int BUTTON_LABEL = 80;

    private final String account;
    private final WebChatSettings settings;
    private final ChannelContext context;
    private final VisitorTokens tokens;
    private final OpenVisits visits;
    private final AtomicInteger sockets = new AtomicInteger();
    private Intake intake;

    WebChatChannel(String account, WebChatSettings settings, ChannelContext context) {
        this.account = account;
        this.settings = settings;
        this.context = context;
        this.tokens = new VisitorTokens(account, settings.secret());
        this.visits = new OpenVisits(settings.tabs());
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(BUTTONS, BUTTON_LABEL, settings.text(), false, true, true, true);
    }

    @Override
    public Future<Void> open(Intake intake) {
        this.intake = intake;
        context.relay().subscribe(topic(), this::heard);
        return Future.succeededFuture();
    }

    @Override
    public void connect(ServerWebSocket socket) {
        Browser browser = new Browser(socket, context.vertx(), settings, context.clock());
        int open = sockets.incrementAndGet();
        browser.onClose(sockets::decrementAndGet);
        if (!Origins.allowed(socket, settings.origins())) {
            browser.close(Trouble.ORIGIN);
        } else if (open > settings.sockets()) {
            browser.close(Trouble.BUSY);
        } else {
            browser.listen(new Doorway(browser, this::visit, tokens, context, account, intake));
        }
    }

    private Visit visit(Browser browser, String visitor) {
        Feed feed = new Feed(browser, context, account, visitor, settings.history());
        Visit visit = new Visit(browser, feed, account, visitor, settings, tokens, context, intake, this::showOtherTabs);
        visits.add(visit);
        browser.onClose(() -> visits.remove(visit));
        return visit;
    }

    /** The line itself is in the journal already; whoever is connected, on any node, is told to read on. */
    @Override
    public Future<SendResult> send(Outbound message) {
        Rendered rendered = render(message);
        if (!rendered.fits()) {
            return failed(SendFailure.Kind.INVALID, "does_not_fit", rendered.problem());
        }
        if (!VisitorTokens.isVisitor(message.citizen())) {
            return failed(SendFailure.Kind.UNREACHABLE, "no_visitor", "expected a web visitor id");
        }
        context.relay().publish(topic(), new JsonObject().put("visitor", message.citizen()).encode());
        return Future.succeededFuture(new SendResult.Sent(List.of(message.id()), context.clock().instant(), ""));
    }

    private static Future<SendResult> failed(SendFailure.Kind kind, String code, String detail) {
        return Future.succeededFuture(new SendResult.Failed(SendFailure.of(kind, code, detail)));
    }

    private void showOtherTabs(Visit own, JsonObject frame) {
        context.relay().publish(topic(), new JsonObject()
                .put("visitor", own.visitor()).put("show", frame).put("except", own.id()).encode());
    }

    private void heard(String message) {
        JsonObject news = new JsonObject(message);
        for (Visit visit : visits.of(news.getString("visitor"))) {
            if (!news.containsKey("show")) {
                visit.look();
            } else if (!visit.id().equals(news.getString("except"))) {
                visit.show(news.getJsonObject("show"));
            }
        }
    }

    private String topic() {
        return FAMILY + ":" + account;
    }

    @Override
    public Rendered render(Outbound message) {
        String text = Normalizer.normalize(message.text(), Normalizer.Form.NFC);
        return new Rendered(List.of(text), "UTF-8", problem(text, message.options()));
    }

    private String problem(String text, List<Option> options) {
        if (text.length() > settings.text()) {
            return "text: " + text.length() + " characters, at most " + settings.text();
        }
        if (options.size() > BUTTONS) {
            return "options: " + options.size() + ", at most " + BUTTONS;
        }
        return options.stream()
                .filter(option -> option.label().length() > BUTTON_LABEL)
                .findFirst()
                .map(option -> "option " + option.id() + ": label longer than " + BUTTON_LABEL + " characters")
                .orElse("");
    }

    @Override
    public Future<Health> check() {
        return Future.succeededFuture(Health.up(sockets + " browsers connected to this node"));
    }

    @Override
    public Set<String> secrets() {
        return Set.of(settings.secret());
    }

    @Override
    public Future<Void> close() {
        visits.closeAll();
        return Future.succeededFuture();
    }
}
