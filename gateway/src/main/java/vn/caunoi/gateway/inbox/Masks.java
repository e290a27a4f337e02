package vn.caunoi.gateway.inbox;

/** A citizen's address as staff see it: enough to tell two citizens apart, too little to write it down. */
final class Masks {

    private static final int SHOWN = 4;

    private Masks() {}

    /** {@code +84900000001} becomes {@code +84 90• ••• •01}; any other address keeps its last four characters. */
    static String address(String family, String citizen) {
        if (family.equals("sms") && citizen.matches("\\+84[0-9]{9}")) {
            return "+84 " + citizen.substring(3, 5) + "• ••• •" + citizen.substring(10);
        }
        int from = Math.max(citizen.length() / 2, citizen.length() - SHOWN);
        return "••" + citizen.substring(from);
    }
}
