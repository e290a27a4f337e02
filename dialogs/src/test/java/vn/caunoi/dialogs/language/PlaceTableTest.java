package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All 10,035 communes of before 2025 and all 3,321 of today, each in five writings: see {@link PlaceTable}. */
class PlaceTableTest {

    private static final PlaceTable TABLE = new PlaceTable();

    @Test
    void everyFormerCommuneIsFoundOrAskedForInFiveWritings() {
        holds("former", PlaceTable.old(), 10_035);
    }

    @Test
    void everyCommuneOfTodayIsFoundOrAskedForInFiveWritings() {
        holds("of today", PlaceTable.current(), 3_321);
    }

    private static void holds(String which, List<PlaceTable.Row> rows, int expected) {
        assertThat(rows).hasSize(expected);
        Map<PlaceTable.Writing, PlaceTable.Figures> figures = TABLE.measure(rows);
        figures.forEach((writing, one) -> System.out.printf("communes %s, %s: right %.4f, resolved %d, asked %d, wrong %d, missed %d%n",
            which, writing, one.right(), one.resolved, one.asked, one.wrong.size(), one.missed.size()));
        figures.forEach((writing, one) -> {
            assertThat(one.right()).as("%s %s, missed %s, wrong %s", which, writing, one.missed, one.wrong).isGreaterThanOrEqualTo(0.99);
            assertThat(one.wrong).as("%s %s taken for another commune", which, writing).hasSizeLessThanOrEqualTo(expected / 150);
        });
    }
}
