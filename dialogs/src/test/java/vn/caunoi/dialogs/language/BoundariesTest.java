package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

    private static final Boundaries SHIPPED = Boundaries.shipped();

    /** Two squares side by side, the second with a step longer than a byte holds, and an island of the first. */
    private static final String SMALL = """
        {"features": [
          {"id": "00004", "geometry": {"type": "MultiPolygon", "coordinates": [
            [[[105.0, 21.0], [105.1, 21.0], [105.1, 21.1], [105.0, 21.1], [105.0, 21.0]]],
            [[[107.0, 20.0], [107.04, 20.0], [107.04, 20.04], [107.0, 20.04], [107.0, 20.0]]]]}},
          {"id": "00008", "geometry": {"type": "MultiPolygon", "coordinates": [
            [[[105.1, 21.0], [105.5, 21.0], [105.5, 21.1], [105.1, 21.1], [105.1, 21.0]]]]}}]}""";

    @ParameterizedTest
    @CsvSource({"21.05, 105.05, 00004", "20.02, 107.02, 00004", "21.05, 105.3, 00008"})
    void aPointIsFoundInWhatWasWritten(double latitude, double longitude, String code) throws IOException {
        assertThat(small().at(latitude, longitude)).containsExactly(code);
    }

    @Test
    void nearABoundaryBothSidesAreNamedTheRightOneFirst() throws IOException {
        assertThat(small().at(21.05, 105.0995)).containsExactly("00004", "00008");
        assertThat(small().at(21.05, 105.1005)).containsExactly("00008", "00004");
    }

    @Test
    void justOutsideTheNearestIsNamedAndFarAwayNone() throws IOException {
        assertThat(small().at(20.99, 105.05)).containsExactly("00004");
        assertThat(small().at(20.5, 105.05)).isEmpty();
        assertThat(SHIPPED.at(48.85, 2.35)).isEmpty();
        assertThat(SHIPPED.at(-90, 180)).isEmpty();
    }

    /** Hồ Hoàn Kiếm, chợ Bến Thành, Côn Đảo. */
    @ParameterizedTest
    @CsvSource({"21.0287, 105.8524, 00070", "10.7721, 106.6983, 26743", "8.6930, 106.6094, 26732"})
    void knownPlacesLieInTheirCommune(double latitude, double longitude, String code) {
        assertThat(SHIPPED.at(latitude, longitude)).startsWith(code);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(other)) {
            out.write("no boundaries at all".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Boundaries.read(new ByteArrayInputStream(other.toByteArray()))).hasMessage("not a file of boundaries");
    }

    private static Boundaries small() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(SMALL.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WriteBoundaries.write(new ByteArrayInputStream(packed.toByteArray()), file);
        return Boundaries.read(new ByteArrayInputStream(file.toByteArray()));
    }
}
