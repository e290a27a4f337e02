package vn.caunoi.store;

/** What every part of the store works with. */
record Room(Link link, Keys keys, StoreOptions.Limits limits) {}
