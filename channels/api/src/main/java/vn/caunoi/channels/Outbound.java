package vn.caunoi.channels;

import java.util.List;
import java.util.Optional;

/**
 * One message to one citizen, before a channel has rendered it.
 *
 * @param id our own id of the message; a channel that can, passes it on so that a repeat is recognised
 * @param replyTo the provider id of the message this answers, where the provider wants to know
 */
public record Outbound(
        String id,
        String account,
        String citizen,
        String text,
        List<Option> options,
        List<Attachment> attachments,
        Optional<String> replyTo) {

    public static Outbound text(String id, String account, String citizen, String text) {
        return new Outbound(id, account, citizen, text, List.of(), List.of(), Optional.empty());
    }
}
