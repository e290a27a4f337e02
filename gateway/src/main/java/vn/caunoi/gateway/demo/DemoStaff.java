package vn.caunoi.gateway.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import vn.caunoi.gateway.inbox.StaffAdmin;
import vn.caunoi.gateway.inbox.InboxSettings;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

/** The officers of the demo, shown on its page; the demo listens on this machine only. */
record DemoStaff(String name, String displayName, String role, String password) {

    static final List<DemoStaff> ALL = List.of(
            new DemoStaff("canbo1", "Cán bộ Hạnh", StaffAdmin.OFFICER, "canbo-mot-1"),
            new DemoStaff("canbo2", "Cán bộ Tùng", StaffAdmin.OFFICER, "canbo-hai-2"));

    /** Creates those that are not there yet. */
    static Future<Void> create(Vertx vertx, String redis, InstantSource clock) {
        return Store.open(vertx, StoreOptions.at(redis)).compose(store -> {
            var admin = new StaffAdmin(vertx, store, InboxSettings.defaults(), clock);
            return Future.all(ALL.stream()
                            .map(user -> store.staff().find(user.name()).compose(found -> found.isPresent()
                                    ? Future.succeededFuture(false)
                                    : admin.create(user.name(), user.displayName(), user.role(), "00004", user.password())))
                            .toList())
                    .<Void>mapEmpty()
                    .eventually(store::close);
        });
    }
}
