package vn.caunoi.store;

import java.time.Duration;

/** Failed tries within the running window; zero and zero when no window runs. */
public record Failures(int count, Duration untilReset) {}
