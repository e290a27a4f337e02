package vn.caunoi.channels.zalo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/** The provider's error table ({@code zalo-errors.csv}, with sources) in the one vocabulary of failures. */
final class ZaloErrors {

    /** What one code means; {@code pause} as written in the table. */
    record Row(long code, Kind kind, String pause, String operator, String source) {}

    private static final String TABLE = "zalo-errors.csv";

    /** The provider names hours, not a zone; a service for Viet Nam means Viet Nam's. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<Long, Row> rows;

    private ZaloErrors(Map<Long, Row> rows) {
        this.rows = rows;
    }

    static ZaloErrors load() {
        try (InputStream in = ZaloErrors.class.getResourceAsStream(TABLE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ZaloErrors read(List<String> lines) {
        Map<Long, Row> rows = new TreeMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                Row row = row(line, number);
                if (rows.put(row.code(), row) != null) {
                    throw new IllegalArgumentException(TABLE + " line " + number + ": code " + row.code() + " stands twice");
                }
            }
        }
        return new ZaloErrors(rows);
    }

    private static Row row(String line, int number) {
        String[] cells = line.split("\\|", -1);
        try {
            if (cells.length == 5 && !cells[3].isBlank() && !cells[4].isBlank()) {
                Row row = new Row(Long.parseLong(cells[0]), Kind.valueOf(cells[1]), cells[2], cells[3], cells[4]);
                pause(row.pause(), Instant.EPOCH);
                return row;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(TABLE + " line " + number + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(TABLE + " line " + number + ": expected code|kind|pause|operator|source");
    }

    /** @param words the provider's own, secrets already hidden */
    SendFailure failure(long code, String words, Instant now) {
        Row row = rows.getOrDefault(code, new Row(code, Kind.RETRY_LATER, "", "Zalo has published no meaning of this code", ""));
        return new SendFailure(row.kind(), Long.toString(code), words + " (" + row.operator() + ")", pause(row.pause(), now));
    }

    Map<Long, Row> rows() {
        return Map.copyOf(rows);
    }

    private static Optional<Duration> pause(String pause, Instant now) {
        if (pause.isEmpty()) {
            return Optional.empty();
        }
        if (pause.startsWith("P")) {
            return Optional.of(Duration.parse(pause));
        }
        ZonedDateTime here = now.atZone(VIET_NAM);
        ZonedDateTime then = here.with(LocalTime.parse(pause));
        return Optional.of(Duration.between(here, then.isAfter(here) ? then : then.plusDays(1)));
    }
}
