package vn.caunoi.dialogs.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code places/boundaries.bin.gz} from the simplified boundaries of the communes, a gzipped GeoJSON whose features
 * have the commune's code as id and a MultiPolygon of outer rings. Run when the boundaries change: see docs/language.md.
 */
final class WriteBoundaries {

    private WriteBoundaries() {}

    /** @param files the GeoJSON to read and the file to write */
    public static void main(String[] files) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(files[0])); OutputStream out = Files.newOutputStream(Path.of(files[1]))) {
            write(in, out);
        }
    }

    static void write(InputStream geoJson, OutputStream file) throws IOException {
        JsonNode features = new ObjectMapper().readTree(new GZIPInputStream(geoJson)).path("features");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(Boundaries.MAGIC);
            out.writeInt(features.size());
            for (JsonNode feature : features) {
                List<JsonNode> rings = new ArrayList<>();
                feature.path("geometry").path("coordinates").forEach(polygon -> rings.add(polygon.get(0)));
                out.writeInt(Integer.parseInt(feature.path("id").asText()));
                out.writeShort(rings.size());
                for (JsonNode ring : rings) {
                    ring(ring, out);
                }
            }
        }
    }

    private static void ring(JsonNode ring, DataOutputStream out) throws IOException {
        out.writeShort(ring.size());
        int x = grid(ring.get(0).get(0), Boundaries.WEST);
        int y = grid(ring.get(0).get(1), 0);
        out.writeShort(x);
        out.writeShort(y);
        for (int i = 1; i < ring.size(); i++) {
            int nextX = grid(ring.get(i).get(0), Boundaries.WEST);
            int nextY = grid(ring.get(i).get(1), 0);
            step(nextX - x, out);
            step(nextY - y, out);
            x = nextX;
            y = nextY;
        }
    }

    // A step of one byte; the few longer ones are marked by the one value no step has.
    private static void step(int step, DataOutputStream out) throws IOException {
        if (Math.abs(step) <= Byte.MAX_VALUE) {
            out.writeByte(step);
        } else {
            out.writeByte(Byte.MIN_VALUE);
            out.writeShort(step);
        }
    }

    private static int grid(JsonNode degrees, double from) {
        return (int) Math.round((degrees.asDouble() - from) / Boundaries.GRID);
    }
}
