package vn.caunoi.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "84900000001,1,+84900000001",
        "84900000001,0,+84900000001",
        "0900000001,2,+84900000001",
        "0900000001,0,+84900000001",
        "+84900000001,1,+84900000001",
        "841690000001,1,+84390000001",
        "01200000001,0,+84700000001",
        "12025550100,1,+12025550100",
        "VIETTEL,5,VIETTEL",
    })
    void aSourceAddressBecomesE164OrStaysWhatItIs(String address, int typeOfNumber, String citizen) {
        assertThat(Phones.citizen(address, typeOfNumber)).isEqualTo(citizen);
    }

    @ParameterizedTest
    @CsvSource({"+84900000001,84900000001", "0900 000 001,84900000001", "0169.000.0001,84390000001"})
    void aCitizenBecomesDigitsForTheWire(String citizen, String destination) {
        assertThat(Phones.destination(citizen)).contains(destination);
    }

    /** Every beginning of four digits, a digit too short, right, and a digit too long. */
    @Test
    void everyNumberIsReadAsTheLibraryReadsIt() {
        var different = IntStream.range(0, 10_000).mapToObj("%04d"::formatted)
                .flatMap(begins -> Stream.of("6789", "67890", "678901").map(begins::concat))
                .flatMap(digits -> Stream.of("0", "84", "+84").map(before -> before + digits))
                .filter(written -> !Phones.destination(written).equals(Phones.parsed(written).map(e164 -> e164.substring(1))));
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"197", "VIETTEL", "+84", "abc123"})
    void whatIsNoPhoneHasNoDestination(String citizen) {
        assertThat(Phones.destination(citizen)).isEmpty();
    }
}
