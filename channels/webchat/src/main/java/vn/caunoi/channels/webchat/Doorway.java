package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Inbound.Joined;
import vn.caunoi.channels.Intake;

/** The first frame: a new visitor gets an id and a token, a returning one is known by them, and both see where they were. */
final class Doorway implements Consumer<Frame> {

    private static final Logger log = LoggerFactory.getLogger(Doorway.class);

    private final Browser browser;
    private final BiFunction<Browser, String, Visit> visits;
    private final VisitorTokens tokens;
    private final ChannelContext context;
    private final String account;
    private final Intake intake;
    private boolean greeted;

    Doorway(
            Browser browser,
            BiFunction<Browser, String, Visit> visits,
            VisitorTokens tokens,
            ChannelContext context,
            String account,
            Intake intake) {
        this.browser = browser;
        this.visits = visits;
        this.tokens = tokens;
        this.context = context;
        this.account = account;
        this.intake = intake;
    }

    @Override
    public void accept(Frame frame) {
        if (!(frame instanceof Frame.Hello hello) || greeted) {
            browser.write(new MalformedFrame("type", "hello first, once").frame());
        } else if (hello.protocol() != Frame.PROTOCOL) {
            browser.close(Trouble.PROTOCOL);
        } else {
            greeted = true;
            hello.visitor().ifPresentOrElse(visitor -> welcomeBack(visitor, hello), this::welcomeNew);
        }
    }

    private void welcomeBack(String visitor, Frame.Hello hello) {
        if (tokens.isTokenOf(visitor, hello.token())) {
            open(visitor, hello.cursor());
        } else {
            browser.close(Trouble.BAD_TOKEN);
        }
    }

    /** Someone new counts as come only once that is kept, so that the greeting cannot get lost. */
    private void welcomeNew() {
        String visitor = tokens.newVisitor();
        Future<Intake.Accepted> kept =
                intake.accept(new Joined(account, visitor, "joined." + visitor, context.clock().instant()));
        kept.onSuccess(accepted -> open(visitor, "")).onFailure(this::away);
    }

    private void open(String visitor, String cursor) {
        visits.apply(browser, visitor).begin(cursor, tokens.token(visitor)).onFailure(this::away);
    }

    private void away(Throwable fault) {
        log.debug("web chat {}: the store is away: {}", account, fault.toString());
        browser.close(Trouble.AWAY);
    }
}
