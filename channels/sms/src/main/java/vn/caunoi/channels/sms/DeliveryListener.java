package vn.caunoi.channels.sms;

import java.util.function.BooleanSupplier;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Where jsmpp brings requests of the SMS centre; returns at once, the answer follows by {@link AnswersWhenKept}. */
record DeliveryListener(AnswersWhenKept answers, Bind.Arrivals arrivals, BooleanSupplier answerable) implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm request) throws ProcessRequestException {
        if (!answers.mayTake()) {
            throw new ProcessRequestException("too many deliver_sm wait for the store", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        answers.expect(request.getSequenceNumber(), arrivals.arrived(Delivery.of(request), answerable));
    }

    /** SMPP 3.4 lets an SMS centre use data_sm in place of deliver_sm; none we know does, and this one is told so. */
    @Override
    public DataSmResult onAcceptDataSm(DataSm request, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not supported, use deliver_sm", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Needs no answer and tells of a phone's presence only, which we never asked for.
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink request, Session source) {
        // jsmpp answers by itself.
    }
}
