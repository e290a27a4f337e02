package vn.caunoi.channels.sms;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs, and trusts no length: jsmpp's reader would reserve whatever the four length octets say, and would lose
 * its place in the stream when the SMS centre stops in the middle of a PDU.
 */
final class BoundedPduReader extends DefaultPDUReader {

    private static final int HEADER = 16;

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

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        try {
            return super.readPDU(in, header);
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

    private static IOException stopped(SocketTimeoutException cause) {
        return new IOException("the SMS centre stopped in the middle of a PDU", cause);
    }
}
