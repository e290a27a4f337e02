package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import java.time.InstantSource;
import vn.caunoi.store.Failures;
import vn.caunoi.store.Staff;

/**
 * Counts wrong passwords per user name and per address, known names or not.
 *
 * <p>The user name's attempt is counted before the password is looked at, so that attempts sent at once
 * cannot slip past the limit. Fails closed: without the store nobody logs in.
 */
final class Lockout {

    private final Staff staff;
    private final InboxSettings settings;
    private final InstantSource clock;

    Lockout(Staff staff, InboxSettings settings, InstantSource clock) {
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fails with {@link Refusal#locked} when this user name or this address has had its tries. */
    Future<Void> attempt(String user, String address) {
        return staff.failures(byAddress(address), clock.instant())
                .compose(failures -> within(failures.count() < settings.failuresPerAddress(), failures))
                .compose(free -> staff.failed(byUser(user), settings.failureWindow(), clock.instant()))
                .compose(failures -> within(failures.count() <= settings.failuresPerUser(), failures));
    }

    Future<Void> wrong(String address) {
        return staff.failed(byAddress(address), settings.failureWindow(), clock.instant()).mapEmpty();
    }

    Future<Void> right(String user) {
        return staff.clearFailures(byUser(user));
    }

    private static Future<Void> within(boolean free, Failures failures) {
        return free ? Future.succeededFuture() : Future.failedFuture(Refusal.locked(failures.untilReset()));
    }

    private static String byUser(String user) {
        return "user:" + user;
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }
}
