package vn.caunoi.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file Redis 7 appends to (the last one of its manifest). When the last write was torn, by a loss of power, Redis cuts
 * after the last whole command, even between MULTI and EXEC, and goes on behind it: the load after next runs the half with
 * whatever came then. Therefore the half is taken away before Redis sees the file.
 */
final class AppendOnlyFile {

    private static final Logger LOG = LoggerFactory.getLogger(AppendOnlyFile.class);

    private static final String FOLDER = "appendonlydir";
    private static final String MANIFEST = "appendonly.aof.manifest";
    private static final Pattern APPENDED = Pattern.compile("file (\\S+) seq \\d+ type i");
    private static final int BUFFER_BYTES = 1 << 20;

    /** MULTI and EXEC are the longest words that matter. */
    private static final int LONGEST_WORD = 5;

    private static final int LONGEST_LINE = 40;

    private final DataInputStream in;
    private long at;
    private long whole;

    private AppendOnlyFile(InputStream file) {
        in = new DataInputStream(new BufferedInputStream(file, BUFFER_BYTES));
    }

    /** Takes away half a transaction at the end; reads the whole file, as Redis will. No server may be running on it. */
    static void withoutHalf(Path data) throws IOException {
        var last = last(data.resolve(FOLDER));
        if (last.isPresent()) {
            cut(last.get());
        }
    }

    private static Optional<Path> last(Path folder) throws IOException {
        var manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        return APPENDED.matcher(Files.readString(manifest)).results().reduce((older, newer) -> newer)
                .map((MatchResult line) -> folder.resolve(line.group(1))).filter(Files::exists);
    }

    private static void cut(Path file) throws IOException {
        long keep;
        try (var in = Files.newInputStream(file)) {
            keep = new AppendOnlyFile(in).endOfWhole();
        }
        long size = Files.size(file);
        if (keep < size) {
            LOG.warn("half a transaction, never acknowledged, is taken away at the end of {}: {} bytes", file, size - keep);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(keep).force(true);
            }
        }
    }

    /** Where the last transaction that was begun and not ended begins; everything when there is none, or no sense in it. */
    private long endOfWhole() throws IOException {
        boolean open = false;
        try {
            for (var word = next(); word != null; word = next()) {
                open = open ? !word.equalsIgnoreCase("EXEC") : word.equalsIgnoreCase("MULTI");
                whole = open ? whole : at;
            }
        } catch (EOFException torn) {
            return open ? whole : Long.MAX_VALUE;
        } catch (NumberFormatException notRedis) {
            return Long.MAX_VALUE;
        }
        return open ? whole : Long.MAX_VALUE;
    }

    /** The first word of the next command, when it is a short one, else an empty word; null at the end. */
    private String next() throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return null;
        }
        at++;
        if (kind == '#') {
            line();
            return "";
        }
        int words = Integer.parseInt(line());
        var first = "";
        for (int i = 0; i < words; i++) {
            in.readByte();
            at++;
            int length = Integer.parseInt(line());
            if (i == 0 && length <= LONGEST_WORD) {
                first = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
                at += length;
                skip(2);
            } else {
                skip(length + 2L);
            }
        }
        return first;
    }

    private String line() throws IOException {
        var digits = new StringBuilder();
        for (byte b = in.readByte(); b != '\r'; b = in.readByte()) {
            digits.append((char) b);
            at++;
            if (digits.length() > LONGEST_LINE) {
                throw new NumberFormatException("no line of an append-only file");
            }
        }
        in.readByte();
        at += 2;
        return digits.toString();
    }

    private void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        at += bytes;
    }
}
