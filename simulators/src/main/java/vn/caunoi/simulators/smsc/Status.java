package vn.caunoi.simulators.smsc;

import java.util.Set;

/** The command_status values this centre speaks (SMPP 3.4, 5.1.3). */
final class Status {
    static final int OK = 0x00;
    static final int INVALID_LENGTH = 0x01;
    static final int INVALID_COMMAND = 0x03;
    static final int NOT_BOUND = 0x04;
    static final int ALREADY_BOUND = 0x05;
    static final int SYSTEM_ERROR = 0x08;
    static final int INVALID_DESTINATION = 0x0B;
    static final int BIND_FAILED = 0x0D;
    static final int INVALID_PASSWORD = 0x0E;
    static final int INVALID_SYSTEM_ID = 0x0F;
    static final int QUEUE_FULL = 0x14;
    static final int THROTTLED = 0x58;
    static final int RECEIVER_BUSY = 0x64;

    private static final Set<Integer> TRY_LATER = Set.of(SYSTEM_ERROR, QUEUE_FULL, THROTTLED, RECEIVER_BUSY);

    private Status() {}

    /** Whether a gateway that answered this wants the message again. */
    static boolean isTemporary(int status) {
        return TRY_LATER.contains(status);
    }
}
