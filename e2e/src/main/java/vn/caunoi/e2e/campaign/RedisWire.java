package vn.caunoi.e2e.campaign;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A connection that speaks the protocol of Redis (RESP 2): what an auditor with a terminal would see. */
final class RedisWire implements AutoCloseable {

    /** Few enough that their answers fit the buffers of the sockets: both sides would wait for the other. */
    private static final int AT_ONCE = 500;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    RedisWire(String url) {
        var address = URI.create(url);
        try {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** The answer to one command: a String, a Long, a List of answers, or null. */
    Object asks(String... command) {
        return asksAll(List.<String[]>of(command)).get(0);
    }

    /** The answers in the order of the commands. */
    List<Object> asksAll(List<String[]> commands) {
        var answers = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += AT_ONCE) {
            answers.addAll(some(commands.subList(from, Math.min(commands.size(), from + AT_ONCE))));
        }
        return answers;
    }

    /** Every key there is. */
    Set<String> keys() {
        var keys = new TreeSet<String>();
        var cursor = "0";
        do {
            var page = (List<?>) asks("SCAN", cursor, "COUNT", "1000");
            cursor = (String) page.get(0);
            ((List<?>) page.get(1)).forEach(key -> keys.add((String) key));
        } while (!cursor.equals("0"));
        return keys;
    }

    private List<Object> some(List<String[]> commands) {
        try {
            var bytes = new ByteArrayOutputStream();
            commands.forEach(command -> write(bytes, command));
            socket.getOutputStream().write(bytes.toByteArray());
            var answers = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                answers.add(read());
            }
            return answers;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(ByteArrayOutputStream bytes, String[] command) {
        bytes.writeBytes(("*" + command.length + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (var word : command) {
            var text = word.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(("$" + text.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(text);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private Object read() throws IOException {
        var line = line();
        var rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> rest;
            case ':' -> Long.valueOf(rest);
            case '$' -> rest.equals("-1") ? null : text(Integer.parseInt(rest));
            case '*' -> rest.equals("-1") ? null : array(Integer.parseInt(rest));
            default -> throw new IOException("Redis refuses: " + line);
        };
    }

    private String text(int length) throws IOException {
        var bytes = in.readNBytes(length);
        in.readNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<Object> array(int length) throws IOException {
        var all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            all.add(read());
        }
        return all;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis hung up");
            }
            bytes.write(next);
        }
        in.read();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
