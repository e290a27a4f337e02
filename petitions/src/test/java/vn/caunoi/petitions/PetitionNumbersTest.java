package vn.caunoi.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PetitionNumbersTest {

    private static final byte[] KEY = "a key for the tests, thirty-two.".getBytes(StandardCharsets.UTF_8);
    private final PetitionNumbers numbers = new PetitionNumbers(KEY, 64);

    @Property
    void theShuffleHasAWayBack(@ForAll @Size(32) byte[] key, @ForAll @IntRange(max = PetitionNumbers.CAPACITY - 1) int index) {
        Permutation permutation = new Permutation(key, PetitionNumbers.CAPACITY);
        int image = permutation.forward(index);
        assertThat(image).isBetween(0, PetitionNumbers.CAPACITY - 1);
        assertThat(permutation.backward(image)).isEqualTo(index);
    }

    @Property(tries = 20)
    void neighboursNeverMeet(@ForAll @Size(16) byte[] key, @ForAll @IntRange(max = 9_000_000) int start) {
        Permutation permutation = new Permutation(key, PetitionNumbers.CAPACITY);
        Set<Integer> images = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            images.add(permutation.forward(start + i));
        }
        assertThat(images).hasSize(300);
    }

    @Property
    void theNumberLeadsBackToItsPartition(@ForAll @IntRange(max = 63) int partition, @ForAll @IntRange(max = 156_249) int counter) {
        String number = numbers.number(partition, counter);
        assertThat(number).matches("\\d{8}");
        assertThat(numbers.partitionOf(number)).hasValue(partition);
    }

    @Property
    void everySingleSlipIsCaught(@ForAll @IntRange(max = 9_999_999) int payload) {
        String number = withCheck(payload);
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String slipped = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(numbers.partitionOf(slipped).isPresent()).isEqualTo(digit == number.charAt(i));
            }
        }
    }

    @Property
    void everySwapOfNeighboursIsCaught(@ForAll @IntRange(max = 9_999_999) int payload) {
        String number = withCheck(payload);
        for (int i = 0; i + 1 < number.length(); i++) {
            String swapped = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
            assertThat(numbers.partitionOf(swapped).isPresent()).isEqualTo(swapped.equals(number));
        }
    }

    @Example
    void numbersAreReadAsPeopleTypeThem() {
        String number = numbers.number(5, 77);
        String pairs = number.replaceAll("(..)", "$1 ").trim();
        for (String typed : new String[] {"TC" + number, "tc." + PetitionNumbers.spoken(number), "ma so " + pairs + " a", number,
            "Tra cứu phiếu MT-" + number.substring(0, 4) + "-" + number.substring(4) + " giúp bác", "sdt 0900000001 ma " + number}) {
            assertThat(PetitionNumbers.read(typed)).as(typed).contains(number);
        }
    }

    @Example
    void aPhoneNumberOrAYearIsNoPetitionNumber() {
        for (String typed : new String[] {"goi toi 0900 000 001", "09 00 00 00 01", "nam 2026", "tra cuu 4821", "", "0900000001"}) {
            assertThat(PetitionNumbers.read(typed)).as(typed).isEmpty();
        }
    }

    @Example
    void aNumberWithASlipIsReadButLeadsNowhere() {
        String number = numbers.number(5, 77);
        String slipped = (number.charAt(0) == '9' ? '1' : '9') + number.substring(1);
        assertThat(PetitionNumbers.read("TC " + slipped)).contains(slipped);
        assertThat(numbers.partitionOf(slipped)).isEmpty();
    }

    @Example
    void numbersAreSpokenInTwoGroups() {
        assertThat(PetitionNumbers.spoken("48217736")).isEqualTo("4821 7736");
    }

    @Example
    void aFullPartitionSaysSo() {
        assertThat(numbers.number(0, 156_249)).matches("\\d{8}");
        assertThatThrownBy(() -> numbers.number(0, 156_250)).hasMessageContaining("no petition numbers left");
        assertThatThrownBy(() -> numbers.number(64, 0)).hasMessageContaining("partition 64 of 64");
    }

    private static String withCheck(int payload) {
        String digits = String.format("%07d", payload);
        return digits + Damm.digit(digits);
    }
}
