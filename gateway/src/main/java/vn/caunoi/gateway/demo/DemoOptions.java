package vn.caunoi.gateway.demo;

import java.nio.file.Path;

/** How the demo was asked for; a port of 0 = any free one. */
public record DemoOptions(Path data, int port, int internalPort, int simulatorPort, int smppPort) {}
