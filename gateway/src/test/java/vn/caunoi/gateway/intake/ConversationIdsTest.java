package vn.caunoi.gateway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationIdsTest {

    private static final String PHONE = "+84900000001";

    private final ConversationIds ids = new ConversationIds("a key of this installation, 32 b.".getBytes(UTF_8));

    @Test
    void aCitizenOfAnAccountHasOneAndTheSameForEver() {
        assertThat(ids.of("sms-xa", PHONE)).isEqualTo("c68rf5kix5r4ilco6nib");
    }

    @Test
    void itTellsNeitherAccountNorPhone() {
        assertThat(ids.of("sms-xa", PHONE)).matches("c[0-9a-z]{10,25}").doesNotContain("900000001").doesNotContain("sms");
    }

    @Test
    void nobodyWithoutTheKeyCanTryPhoneNumbersAgainstIt() {
        var others = new ConversationIds("a key of another installation, 32".getBytes(UTF_8));
        assertThat(others.of("sms-xa", PHONE)).isNotEqualTo(ids.of("sms-xa", PHONE));
    }

    @Test
    void accountsAndCitizensDoNotRunIntoEachOther() {
        assertThat(ids.of("a", "bc")).isNotEqualTo(ids.of("ab", "c"));
        assertThat(ids.of("a", PHONE)).isNotEqualTo(ids.of("b", PHONE));
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> ids.of("a", "citizen-" + i)).collect(Collectors.toSet())).hasSize(10_000);
    }
}
