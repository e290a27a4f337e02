package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Audit;

/** Who did and read what, for the auditor. An act that cannot be recorded is not answered as done. */
final class Trail {

    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);

    private final Audit audit;
    private final InstantSource clock;

    Trail(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param who user name
     * @param what login, login_failed, logout, read, take, give_back, close, reply, reply_undone, note, petition_read, petition_classify
     *     and so on for every act on a petition, correction, correction_removed, parked_again, parked_dismiss, question_variant,
     *     question_entry, question_dismiss, lesson_end,
     *     exchanges_read, user_created, user_changed
     * @param about a conversation, a petition, a lesson or a user
     * @param detail never a message's text
     */
    Future<Void> record(String who, String what, String about, String detail) {
        LOG.info("{} {} {}", who, what, about);
        return audit.append(who, what, about, detail, clock.instant());
    }
}
