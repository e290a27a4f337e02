package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one segment costs, as the contract's price list says: the entry with the latest {@code from} not after the day holds. */
record Prices(List<Price> list) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String FORM = "a list of {from: 2026-01-01, vnd: 550}";

    /** @param vnd for one segment, in đồng */
    record Price(LocalDate from, int vnd) {}

    static Prices read(SettingsReader reader) {
        Object value = reader.raw("prices", new JsonArray());
        if (!(value instanceof JsonArray entries)) {
            throw SettingsReader.wrong("prices", "is '" + value + "'", FORM);
        }
        return new Prices(entries.stream().map(Prices::entry).sorted(Comparator.comparing(Price::from).reversed()).toList());
    }

    /** Empty when no price is known for the day. */
    Optional<Integer> vnd(int segments, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, VIETNAM);
        return list.stream().filter(price -> !price.from().isAfter(today)).findFirst().map(price -> price.vnd() * segments);
    }

    private static Price entry(Object entry) {
        if (!(entry instanceof JsonObject price)) {
            throw SettingsReader.wrong("prices", "has an entry '" + entry + "'", FORM);
        }
        SettingsReader reader = new SettingsReader(price);
        try {
            Price read = new Price(LocalDate.parse(reader.required("from", 10)), reader.number("vnd", -1, 0, 1_000_000));
            reader.refuseUnknown();
            return read;
        } catch (DateTimeException e) {
            throw SettingsReader.wrong("prices.from", "is '" + price.getValue("from") + "'", "a day such as 2026-01-01");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("prices." + e.getMessage(), e);
        }
    }
}
