package vn.caunoi.dialogs.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Which commune of today a point lies in. The boundaries are simplified to some 200 m, so communes whose boundary is as near
 * as that are named too, and a point in no commune gets those within about two kilometres.
 */
final class Boundaries {

    /** The corners of the boundaries lie on a grid of so many degrees. */
    static final double GRID = 0.002;

    /** Degrees of longitude from which the grid counts, so that a corner fits into two bytes. */
    static final double WEST = 100;

    /** How a file begins; the last sign is its version. */
    static final int MAGIC = 'c' << 24 | 'n' << 16 | 'b' << 8 | '1';

    private static final String FILE = "places/boundaries.bin.gz";
    private static final int CELL = 32;
    private static final double SURE = 1.0;
    private static final double FAR = 10.0;
    private static final double INSIDE = -1;

    private final Map<Long, List<Ring>> cells = new HashMap<>();

    /** One closed line of grid points around a commune or a part of it. */
    private record Ring(String code, short[] xs, short[] ys, int west, int east, int south, int north) {

        boolean near(double x, double y) {
            return x >= west - FAR && x <= east + FAR && y >= south - FAR && y <= north + FAR;
        }

        // Even and odd crossings of a line from the point to the right.
        boolean holds(double x, double y) {
            boolean inside = false;
            for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
                if (ys[i] > y != ys[j] > y && x < (double) (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }

        double distance(double x, double y) {
            double nearest = Double.MAX_VALUE;
            for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
                nearest = Math.min(nearest, toSide(x, y, xs[j], ys[j], xs[i], ys[i]));
            }
            return nearest;
        }

        private static double toSide(double x, double y, double x1, double y1, double x2, double y2) {
            double length = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
            double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
            return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
        }
    }

    private record Near(String code, double distance) {}

    private Boundaries() {}

    /** As shipped, in some hundredths of a second. */
    static Boundaries shipped() {
        try (InputStream in = Boundaries.class.getResourceAsStream(FILE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** @param in a gzip file: {@link #MAGIC}, then by commune code, number of rings, and by ring number of corners and corners */
    static Boundaries read(InputStream in) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(new GZIPInputStream(in).readAllBytes());
        if (data.getInt() != MAGIC) {
            throw new IOException("not a file of boundaries");
        }
        Boundaries boundaries = new Boundaries();
        int communes = data.getInt();
        for (int commune = 0; commune < communes; commune++) {
            String code = String.format(Locale.ROOT, "%05d", data.getInt());
            int rings = data.getShort();
            for (int ring = 0; ring < rings; ring++) {
                boundaries.add(ring(code, data));
            }
        }
        return boundaries;
    }

    // The first corner in full, then the steps from each to the next.
    private static Ring ring(String code, ByteBuffer data) {
        int size = data.getShort();
        short[] xs = new short[size];
        short[] ys = new short[size];
        xs[0] = data.getShort();
        ys[0] = data.getShort();
        for (int i = 1; i < size; i++) {
            xs[i] = (short) (xs[i - 1] + step(data));
            ys[i] = (short) (ys[i - 1] + step(data));
        }
        return new Ring(code, xs, ys, min(xs), max(xs), min(ys), max(ys));
    }

    private static int step(ByteBuffer data) {
        byte step = data.get();
        return step == Byte.MIN_VALUE ? data.getShort() : step;
    }

    private void add(Ring ring) {
        for (int x = cell(ring.west); x <= cell(ring.east); x++) {
            for (int y = cell(ring.south); y <= cell(ring.north); y++) {
                cells.computeIfAbsent(key(x, y), k -> new ArrayList<>(4)).add(ring);
            }
        }
    }

    /**
     * Communes a point may lie in, the likeliest first; empty outside the country.
     *
     * @param latitude in degrees, WGS 84, as the longitude
     */
    List<String> at(double latitude, double longitude) {
        double x = (longitude - WEST) / GRID;
        double y = latitude / GRID;
        Set<Ring> around = new LinkedHashSet<>();
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                around.addAll(cells.getOrDefault(key(cell((int) Math.floor(x + dx * FAR)), cell((int) Math.floor(y + dy * FAR))), List.of()));
            }
        }
        List<Near> near = around.stream().filter(ring -> ring.near(x, y)).map(ring -> new Near(ring.code(), ring.holds(x, y) ? INSIDE : ring.distance(x, y)))
            .sorted(Comparator.comparing(Near::distance)).toList();
        boolean inside = !near.isEmpty() && near.get(0).distance() == INSIDE;
        return near.stream().filter(one -> one.distance() <= (inside ? SURE : FAR)).map(Near::code).distinct().toList();
    }

    private static int cell(int grid) {
        return Math.floorDiv(grid, CELL);
    }

    private static long key(int x, int y) {
        return (long) x << Integer.SIZE | y & 0xFFFFFFFFL;
    }

    private static int min(short[] values) {
        int min = values[0];
        for (short value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static int max(short[] values) {
        int max = values[0];
        for (short value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
