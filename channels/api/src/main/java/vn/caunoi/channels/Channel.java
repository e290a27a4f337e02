package vn.caunoi.channels;

import io.vertx.core.Future;
import java.util.OptionalLong;
import java.util.Set;

/** One account of one provider family. Every method is called on, and answers on, the caller's Vert.x context. */
public interface Channel {

    /** zalo, sms, web … */
    String family();

    /** The configured account id, unique in an installation. */
    String account();

    Capabilities capabilities();

    /** Starts what needs starting (a link, a timer). Completes at once even when the provider is away: I/O is lazy. */
    Future<Void> open(Intake intake);

    Future<SendResult> send(Outbound message);

    /** What the message becomes on the wire, for previews and for checks at load; sends nothing. */
    Rendered render(Outbound message);

    /** What sending it would cost us today in đồng; empty where nobody told the channel its tariff. */
    default OptionalLong price(Rendered rendered) {
        return OptionalLong.empty();
    }

    /** Would a send work now? Cheap, repeatable. */
    Future<Health> check();

    /** Values that must appear in no log, metric, feed or recorded exchange. */
    Set<String> secrets();

    Future<Void> close();
}
