package vn.caunoi.channels.sms;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.jsmpp.util.PDUDecomposer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads PDUs, and trusts no length: jsmpp's reader would reserve whatever the four length octets say, and would lose
 * its place in the stream when the SMS centre stops in the middle of a PDU.
 */
final class BoundedPduReader extends DefaultPDUReader {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedPduReader.class);
    private static final PDUDecomposer DECOMPOSER = new DefaultDecomposer();
    private static final int HEADER = 16;

    /** Reserved in SMPP 3.4, table 5-1. */
    private static final int UNREADABLE = 0x000000FF;

    /** A message_payload holds at most 64 KiB (SMPP 3.4, 5.3.2.32); the rest is room for every other field. */
    private static final int LONGEST = 128 * 1024;

    /** @throws SocketTimeoutException only between PDUs, where silence means no more than that the link is idle */
    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        int first = in.read();
        if (first < 0) {
            throw new EOFException("the SMS centre closed the connection");
        }
        try {
            return header(in, first);
        } catch (SocketTimeoutException e) {
            throw stopped(e);
        }
    }

    /** A deliver_sm that jsmpp cannot read would end its thread without an answer; as an unknown command it gets a generic_nack. */
    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        try {
            byte[] pdu = super.readPDU(in, header);
            if (header.getCommandId() == SMPPConstant.CID_DELIVER_SM && !readable(pdu)) {
                header.setCommandId(UNREADABLE);
            }
            return pdu;
        } catch (SocketTimeoutException e) {
            throw stopped(e);
        }
    }

    private static Command header(DataInputStream in, int first) throws InvalidCommandLengthException, IOException {
        byte[] rest = new byte[3];
        in.readFully(rest);
        int length = first << 24 | (rest[0] & 0xFF) << 16 | (rest[1] & 0xFF) << 8 | rest[2] & 0xFF;
        if (length < HEADER || length > LONGEST) {
            throw new InvalidCommandLengthException("command_length " + length + "; expected " + HEADER + " to " + LONGEST);
        }
        Command header = new Command();
        header.setCommandLength(length);
        header.setCommandId(in.readInt());
        header.setCommandStatus(in.readInt());
        header.setSequenceNumber(in.readInt());
        return header;
    }

    private static boolean readable(byte[] deliver) {
        try {
            DECOMPOSER.deliverSm(deliver);
            return true;
        } catch (PDUStringException | RuntimeException e) {
            LOG.warn("a deliver_sm of {} octets cannot be read: {}", deliver.length, e.toString());
            return false;
        }
    }

    private static IOException stopped(SocketTimeoutException cause) {
        return new IOException("the SMS centre stopped in the middle of a PDU", cause);
    }
}
