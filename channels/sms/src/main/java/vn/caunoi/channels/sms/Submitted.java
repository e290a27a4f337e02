package vn.caunoi.channels.sms;

import java.io.IOException;
import java.time.InstantSource;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/** How one submit_sm ended. */
sealed interface Submitted {

    record Taken(String id) implements Submitted {}

    /** @param rebind whether the session is no good any more */
    record Refused(SendFailure failure, boolean rebind) implements Submitted {}

    static Submitted notSent(String reason) {
        return new Refused(SendFailure.of(Kind.RETRY_LATER, "not-sent", reason), false);
    }

    /** Sends what is not too late and waits for the answer; blocks up to the response timeout. */
    static Submitted of(SMPPSession session, Submission submission, SmsSettings settings, InstantSource clock) {
        if (clock.instant().isAfter(submission.notAfter())) {
            return notSent("its time was over before it could leave");
        }
        try {
            return new Taken(submission.send(session));
        } catch (NegativeResponseException e) {
            return refused(settings.statuses().of(e.getCommandStatus()));
        } catch (GenericNackResponseException e) {
            return new Refused(settings.statuses().of(e.getCommandStatus()).failure(), true);
        } catch (ResponseTimeoutException e) {
            return inDoubt("no-answer", "the SMS centre took the message from us and did not answer");
        } catch (InvalidResponseException e) {
            return inDoubt("bad-answer", "the SMS centre's answer could not be read");
        } catch (PDUException e) {
            return new Refused(SendFailure.of(Kind.INVALID, "pdu", e.getMessage()), false);
        } catch (IOException e) {
            // The socket refused the PDU, so that it left incomplete or not at all: an SMS centre acts on whole PDUs only.
            return notSent("the link to the SMS centre broke while sending");
        }
    }

    private static Submitted refused(CommandStatuses.Status status) {
        return new Refused(status.failure(), status.rebind());
    }

    private static Submitted inDoubt(String code, String detail) {
        return new Refused(SendFailure.of(Kind.IN_DOUBT, code, detail), false);
    }
}
