package vn.caunoi.store;

/** Where Redis is; its text never shows the password. */
record Address(String url) {

    Address {
        if (!url.matches("(rediss?|unix)://.+")) {
            throw new IllegalArgumentException(
                    "Redis URL: expected redis://[user:password@]host:port[/database], rediss://… or unix://…");
        }
    }

    @Override
    public String toString() {
        return url.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
    }
}
