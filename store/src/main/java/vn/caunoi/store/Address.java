package vn.caunoi.store;

import java.util.regex.Pattern;

/**
 * Where one Redis is; its text never shows the password.
 *
 * @param start scheme, and {@code user:password@} where there is one
 * @param place {@code host:port}
 * @param end the database
 */
record Address(String start, String place, String end) {

    private static final Pattern URL = Pattern.compile("((?:rediss?|unix)://(?:[^/@]*@)?)([^/@?]*)(.*)");

    static Address of(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches() || parts.group(2).isEmpty() && parts.group(3).isEmpty()) {
            throw new IllegalArgumentException(
                    "Redis URL: expected redis://[user:password@]host:port[/database], rediss://… or unix://…");
        }
        return new Address(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Another server that is reached the same way. */
    Address at(String host, int port) {
        return at((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    Address at(String place) {
        return new Address(start, place, end);
    }

    String host() {
        return place.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
    }

    String url() {
        return start + place + end;
    }

    @Override
    public String toString() {
        return start.replaceFirst("//.*@", "//") + place + end.replaceFirst("\\?.*", "");
    }
}
