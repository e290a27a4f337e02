package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Normaliser;

/** All 10,035 communes of before 2025, each written in three ways, against the file they come from. */
class FormerPlacesTest {

    private final Places places = new Places(Gazetteer.shipped());
    private final Normaliser normaliser = Normaliser.shipped();
    private String province = "";
    private String district = "";
    private int writings;
    private int found;
    private final List<String> surelyWrong = new ArrayList<>();

    @Test
    void theirCommuneOfTodayIsFoundOrAskedFor() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("places/before-2025.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::line);
        }
        System.out.printf("former communes: %d writings, right among candidates %.4f, surely wrong %d%n",
            writings, (double) found / writings, surelyWrong.size());
        assertThat(writings).isGreaterThan(30_000);
        assertThat((double) found / writings).isGreaterThanOrEqualTo(0.99);
        assertThat(surelyWrong).hasSizeLessThanOrEqualTo(10);
    }

    private void line(String line) {
        if (line.startsWith("@ ")) {
            province = line.substring(5).replaceFirst("^(Tỉnh|Thành phố) ", "");
        } else if (line.startsWith("= ")) {
            district = line.substring(2);
        } else if (!line.startsWith("#") && !line.startsWith("~") && !line.startsWith("|")) {
            String[] parts = line.replace("?", "").split("\\|");
            Set<String> codes = Set.of(parts[1].split(" "));
            check(parts[0] + ", " + district + ", " + province, codes);
            check(Fold.fold(parts[0] + " " + district + " " + province), codes);
            check(Fold.fold(parts[0] + " " + province), codes);
        }
    }

    private void check(String text, Set<String> codes) {
        PlaceReading reading = places.read(normaliser.normalise(text), Optional.empty());
        boolean hit = reading.candidates().stream().map(Place::communeCode).anyMatch(codes::contains);
        writings++;
        found += hit ? 1 : 0;
        if (reading.sure() && !hit) {
            surelyWrong.add(text);
        }
    }
}
