package vn.caunoi.gateway;

import vn.caunoi.gateway.cli.Caunoi;

/** The one program; {@code caunoi --help} lists what it can do. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Caunoi.execute(arguments));
    }
}
