package vn.caunoi.channels.webchat;

/**
 * A browser invents the id of what it says, so the id counts only within its visitor: no one can take away
 * another's message by using its id first.
 */
final class SaidId {

    private SaidId() {}

    static String ofAccount(String visitor, String browserId) {
        return visitor + "." + browserId;
    }

    static String ofBrowser(String visitor, String accountId) {
        String prefix = visitor + ".";
        return accountId.startsWith(prefix) ? accountId.substring(prefix.length()) : accountId;
    }
}
