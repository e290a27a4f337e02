package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import vn.caunoi.store.Staff;
import vn.caunoi.store.StaffUser;

/** Display names of staff, read again every minute: lists show names far more often than names change. */
final class Directory {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Staff staff;
    private final InstantSource clock;
    private volatile Map<String, String> names = Map.of();
    private volatile Instant readAgain = Instant.MIN;

    Directory(Staff staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** The names as known now; an owner who is not among them is shown by user name. */
    Future<Map<String, String>> names() {
        if (clock.instant().isBefore(readAgain)) {
            return Future.succeededFuture(names);
        }
        return staff.all().map(users -> {
            names = users.stream().collect(Collectors.toUnmodifiableMap(StaffUser::name, StaffUser::displayName));
            readAgain = clock.instant().plus(KEPT);
            return names;
        });
    }
}
