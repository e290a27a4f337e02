package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrittenInstantTest {

    @Test
    void whatAnInstantWritesIsReadAsItWas() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long nanos = switch (i % 4) {
                case 0 -> 0;
                case 1 -> random.nextInt(1000) * 1_000_000L;
                case 2 -> random.nextInt(1_000_000) * 1000L;
                default -> random.nextInt(1_000_000_000);
            };
            Instant instant = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), nanos);
            assertThat(WrittenInstant.read(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (String wrong : List.of("", "Z", "2026-11-20", "2026-11-20T02:00:00", "2026-11-20T02:00:00.12x4Z",
                "2026-11-20T02:00:00.1234567890Z", "2026-02-30T02:00:00Z", "2026-13-20T02:00:00Z", "2026-11-20T25:00:00Z", "2026-1a-20T02:00:00Z")) {
            assertThatThrownBy(() -> WrittenInstant.read(wrong)).as(wrong).isInstanceOf(DateTimeException.class);
        }
    }
}
