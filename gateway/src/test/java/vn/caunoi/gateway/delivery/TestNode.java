package vn.caunoi.gateway.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;

/** The delivery of one node for one account, with short pauses. */
final class TestNode {

    static final int TRIES = 3;

    /** As the default of {@code tuning.longestSendSeconds}. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(90);

    final TestHouse house;
    final ScriptedChannel channel;
    final CircuitBreaker breaker;
    final Delivery delivery;

    private TestNode(TestHouse house, ScriptedChannel channel, CircuitBreaker breaker, Delivery delivery) {
        this.house = house;
        this.channel = channel;
        this.breaker = breaker;
        this.delivery = delivery;
    }

    static Builder of(TestHouse house, ScriptedChannel channel) {
        return new Builder(house, channel);
    }

    TestNode start() {
        house.run(delivery::start);
        return this;
    }

    void stop() {
        house.on(delivery::stop);
    }

    static final class Builder {

        private final TestHouse house;
        private final ScriptedChannel channel;
        private String name = "node-1";
        private InstantSource clock;
        private int parallel = 16;
        private Duration claimAfter = Duration.ofMillis(300);
        private int rate = 100_000;
        private CircuitBreakerConfig breaker = TestNode.breaker(1000, Duration.ofMillis(200));
        private Duration backOff = Duration.ofMillis(20);
        private int mostWaiting = 100_000;
        private Duration ramp = Duration.ZERO;

        private Builder(TestHouse house, ScriptedChannel channel) {
            this.house = house;
            this.channel = channel;
            clock = house.clock;
        }

        /** For what the sender asks of it. */
        Builder clock(InstantSource own) {
            clock = own;
            return this;
        }

        Builder named(String node) {
            name = node;
            return this;
        }

        Builder parallel(int conversations) {
            parallel = conversations;
            return this;
        }

        Builder claimAfter(Duration idle) {
            claimAfter = idle;
            return this;
        }

        Builder rate(int perSecond) {
            rate = perSecond;
            return this;
        }

        Builder breaker(CircuitBreakerConfig config) {
            breaker = config;
            return this;
        }

        Builder backOff(Duration each) {
            backOff = each;
            return this;
        }

        Builder mostWaiting(int messages) {
            mostWaiting = messages;
            return this;
        }

        Builder ramp(Duration time) {
            ramp = time;
            return this;
        }

        TestNode build() {
            var waits = new Waits(house.vertx);
            var circuit = CircuitBreaker.of(TestHouse.ACCOUNT, breaker);
            var admission = new Admission(
                    new SharedRate(house.store, TestHouse.ACCOUNT, rate, house.clock, waits), circuit, waits, ramp);
            var sender = new Sender(house.store, channel, clock, house.counters, admission, waits, rules(backOff), name, LONGEST_SEND);
            var pump = new AccountPump(house.store, sender, TestHouse.ACCOUNT, name, parallel, mostWaiting, claimAfter);
            return new TestNode(house, channel, circuit, new Delivery(house.vertx, house.store, house.clock, house.counters, List.of(pump)));
        }

        TestNode start() {
            return build().start();
        }
    }

    /** As shipped, but for the pauses. */
    private static FailureRules rules(Duration pause) {
        return FailureRules.read("RETRY_LATER\tagain\tmessage\tsendTries\t-\tP\t1\tP\t0\n".concat(
                "REFRESH_CREDENTIALS\tagain\tmessage\tsendTries\t-\tP\t1\tP\t0\n").concat(
                "THROTTLED\tagain\taccount\t-\t-\tP\t1\tP\t0\n").concat(
                "MISCONFIGURED\tagain\taccount\t-\tPT24H\tP\t1\tP\t0\n").concat(
                "IN_DOUBT\tin_doubt\nOUTSIDE_WINDOW\tfailed\nUNREACHABLE\tfailed\nINVALID\tfailed\n")
                .replace("\tP\t", "\t" + pause + "\t"), TRIES);
    }

    static CircuitBreakerConfig breaker(int calls, Duration open) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(calls).minimumNumberOfCalls(calls).failureRateThreshold(50)
                .waitDurationInOpenState(open).permittedNumberOfCallsInHalfOpenState(1).build();
    }
}
