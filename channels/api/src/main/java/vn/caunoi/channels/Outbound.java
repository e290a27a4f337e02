package vn.caunoi.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message to one citizen, before a channel has rendered it.
 *
 * @param id our own id of the message; a channel that can, passes it on so that a repeat is recognised
 * @param replyTo the provider id of the message this answers, where the provider wants to know
 * @param notAfter nothing of it leaves after this: by then it counts as interrupted, and the next one goes
 */
public record Outbound(
        String id,
        String account,
        String citizen,
        String text,
        List<Option> options,
        List<Attachment> attachments,
        Optional<String> replyTo,
        Instant notAfter) {

    /** That may leave whenever it can. */
    public Outbound(
            String id,
            String account,
            String citizen,
            String text,
            List<Option> options,
            List<Attachment> attachments,
            Optional<String> replyTo) {
        this(id, account, citizen, text, options, attachments, replyTo, Instant.MAX);
    }

    public static Outbound text(String id, String account, String citizen, String text) {
        return new Outbound(id, account, citizen, text, List.of(), List.of(), Optional.empty());
    }

    public Outbound leavingBefore(Instant latest) {
        return new Outbound(id, account, citizen, text, options, attachments, replyTo, latest);
    }
}
