package vn.caunoi.store;

import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An entry of a stream as Redis tells it: {@code [id, [field, value, …]]}. */
record StreamEntry(String id, Map<String, String> fields) {

    /** Entries deleted while they were pending come as nil, or without fields: they are left out. */
    static List<StreamEntry> all(Response entries) {
        var all = new ArrayList<StreamEntry>();
        if (entries != null) {
            for (var entry : entries) {
                if (entry != null && entry.get(1) != null) {
                    all.add(new StreamEntry(entry.get(0).toString(), pairs(entry.get(1))));
                }
            }
        }
        return all;
    }

    /** {@code [field, value, …]} as a map. */
    static Map<String, String> pairs(Response flat) {
        var pairs = new HashMap<String, String>();
        for (var i = 0; i + 1 < flat.size(); i += 2) {
            pairs.put(flat.get(i).toString(), flat.get(i + 1).toString());
        }
        return pairs;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Instant at() {
        return Instant.ofEpochMilli(Long.parseLong(field("at")));
    }
}
