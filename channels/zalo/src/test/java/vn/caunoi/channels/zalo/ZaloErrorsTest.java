package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

class ZaloErrorsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final ZaloErrors errors = ZaloErrors.load();

    @Test
    void everyCodeOfTheProvidersTableHasAMeaning() {
        assertThat(errors.rows().keySet()).contains(
                -32L, -100L, -200L, -201L, -204L, -205L, -209L, -210L, -211L, -212L, -213L, -214L, -216L, -217L, -218L, -219L,
                -220L, -221L, -223L, -224L, -227L, -230L, -232L, -233L, -234L, -235L, -237L, -238L, -240L, -241L, -242L, -244L,
                -248L, -249L, -320L, -321L, -403L, -1340L, -1341L, -124L);
    }

    @Test
    void theKindDecidesWhatHappensNext() {
        assertThat(kind(-32)).isEqualTo(Kind.THROTTLED);
        assertThat(kind(-216)).isEqualTo(Kind.REFRESH_CREDENTIALS);
        assertThat(kind(-220)).isEqualTo(Kind.REFRESH_CREDENTIALS);
        assertThat(kind(-124)).isEqualTo(Kind.REFRESH_CREDENTIALS);
        assertThat(kind(-224)).isEqualTo(Kind.MISCONFIGURED);
        assertThat(kind(-230)).isEqualTo(Kind.OUTSIDE_WINDOW);
        assertThat(kind(-227)).isEqualTo(Kind.UNREACHABLE);
        assertThat(kind(-201)).isEqualTo(Kind.INVALID);
    }

    @Test
    void aCodeNobodyPublishedIsTriedAgainAndKeepsTheProvidersWords() {
        SendFailure failure = errors.failure(-231, "Something new", NOON);
        assertThat(failure.kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(failure.code()).isEqualTo("-231");
        assertThat(failure.detail()).contains("Something new");
    }

    @Test
    void aPauseIsALengthOrTheTimeUntilMorningInVietNam() {
        assertThat(errors.failure(-32, "", NOON).after()).contains(Duration.ofMinutes(1));
        assertThat(errors.failure(-234, "", Instant.parse("2026-11-22T16:30:00Z")).after())
                .as("23:30 in Viet Nam").contains(Duration.ofMinutes(390));
        assertThat(errors.failure(-234, "", Instant.parse("2026-11-22T22:00:00Z")).after())
                .as("05:00 in Viet Nam").contains(Duration.ofHours(1));
        assertThat(errors.failure(-230, "", NOON).after()).isEmpty();
    }

    @Test
    void aWrongLineOfTheTableIsNamed() {
        wrong("-1|PERHAPS||x|OA", "line 2: No enum constant");
        wrong("x|INVALID||x|OA", "line 2: For input string: \"x\"");
        wrong("-1|INVALID|soon|x|OA", "line 2: ");
        wrong("-1|INVALID||x|", "line 2: expected code|kind|pause|operator|source");
        wrong("-1|INVALID||x|OA\n-1|INVALID||x|OA", "line 3: code -1 stands twice");
    }

    private Kind kind(long code) {
        return errors.failure(code, "", NOON).kind();
    }

    private static void wrong(String lines, String message) {
        assertThatThrownBy(() -> ZaloErrors.read(List.of(("# head\n" + lines).split("\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
