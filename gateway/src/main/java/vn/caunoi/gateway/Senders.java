package vn.caunoi.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import vn.caunoi.channels.Channel;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.delivery.AccountPump;
import vn.caunoi.gateway.delivery.Admission;
import vn.caunoi.gateway.delivery.FailureRules;
import vn.caunoi.gateway.delivery.Sender;
import vn.caunoi.gateway.delivery.SharedRate;
import vn.caunoi.gateway.delivery.Waits;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.Store;

/** One pump an account, with the policies that keep its provider and our contract with it whole. */
final class Senders {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build();

    private Senders() {}

    static AccountPump pump(
            Vertx vertx, Store store, Channel channel, Config.Account account, Config config, InstantSource clock, Counters counters) {
        var waits = new Waits(vertx);
        var admission = new Admission(
                new SharedRate(store, account.id(), account.rate(), clock, waits), CircuitBreaker.of(account.id(), BREAKER), waits,
                Duration.ofSeconds(config.tuning().rampSeconds()));
        var sender = new Sender(
                store, channel, clock, counters, admission, waits, FailureRules.shipped(config.tuning().sendTries()), config.node(),
                Duration.ofSeconds(config.tuning().longestSendSeconds()));
        return new AccountPump(
                store, sender, account.id(), config.node(), account.parallel(), account.mostWaiting(),
                Duration.ofSeconds(config.tuning().claimAfterSeconds()));
    }
}
