package vn.caunoi.channels.sms;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** An SMS centre made of plain sockets, so that a test decides on every octet and on when it leaves. */
final class RawSmsc implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> links = new CopyOnWriteArrayList<>();
    private final Map<Integer, Pdu> answers = new ConcurrentHashMap<>();
    private final AtomicInteger sequence = new AtomicInteger(1000);
    private final AtomicInteger ids = new AtomicInteger(41);

    final List<Pdu> submits = new CopyOnWriteArrayList<>();
    final List<Long> binds = new CopyOnWriteArrayList<>();
    final AtomicInteger enquiries = new AtomicInteger();
    final AtomicInteger unbinds = new AtomicInteger();
    volatile int bindStatus;
    volatile boolean answersEnquiries = true;
    volatile boolean hangsUpOnBind;
    volatile boolean hangsUpOnUnbind;

    /** What to do about a submit_sm: the octets to write, maybe none. */
    volatile Function<Pdu, byte[]> onSubmit = this::accept;

    RawSmsc() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::accept).start();
    }

    int port() {
        return server.getLocalPort();
    }

    byte[] accept(Pdu submit) {
        return submit.answer(0, Pdu.cString(String.valueOf(ids.incrementAndGet()))).bytes();
    }

    static byte[] refuse(Pdu submit, int status) {
        return submit.answer(status, new byte[0]).bytes();
    }

    /** Writes on the newest link. */
    void write(byte[] octets) {
        Socket link = links.get(links.size() - 1);
        try {
            synchronized (link) {
                link.getOutputStream().write(octets);
                link.getOutputStream().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int deliver(byte[] body) {
        int number = sequence.incrementAndGet();
        write(new Pdu(Pdu.DELIVER_SM, 0, number, body).bytes());
        return number;
    }

    int deliver(String source, String text) {
        return deliver(Pdu.deliver(source, "99000", 0, 0, text.getBytes(StandardCharsets.US_ASCII), new byte[0]));
    }

    /** Delivers and waits for the command_status it is answered with. */
    int delivered(byte[] body) {
        return answer(deliver(body)).status();
    }

    int delivered(String source, String text) {
        return answer(deliver(source, text)).status();
    }

    Pdu answer(int number) {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> answers.get(number), pdu -> pdu != null);
    }

    boolean answered(int number) {
        return answers.containsKey(number);
    }

    void awaitBound(int times) {
        Awaitility.await().until(() -> binds.size() >= times && bindStatus == 0);
    }

    void cut() {
        links.forEach(link -> {
            try {
                link.setSoLinger(true, 0);
                link.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket link = server.accept();
                link.setTcpNoDelay(true);
                links.add(link);
                thread(() -> serve(link)).start();
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket link) {
        try {
            DataInputStream in = new DataInputStream(link.getInputStream());
            while (true) {
                byte[] reply = reply(Pdu.read(in));
                synchronized (link) {
                    link.getOutputStream().write(reply);
                }
            }
        } catch (IOException e) {
            links.remove(link); // the link ended, as links do
        }
    }

    private byte[] reply(Pdu request) {
        switch (request.command()) {
            case Pdu.BIND_TRANSCEIVER -> {
                binds.add(System.nanoTime());
                if (hangsUpOnBind) {
                    cut();
                }
                return request.answer(bindStatus, bindStatus == 0 ? Pdu.cString("centre") : new byte[0]).bytes();
            }
            case Pdu.ENQUIRE_LINK -> {
                enquiries.incrementAndGet();
                return answersEnquiries ? request.answer(0, new byte[0]).bytes() : new byte[0];
            }
            case Pdu.UNBIND -> {
                unbinds.incrementAndGet();
                if (hangsUpOnUnbind) {
                    cut();
                }
                return request.answer(0, new byte[0]).bytes();
            }
            case Pdu.SUBMIT_SM -> {
                submits.add(request);
                return onSubmit.apply(request);
            }
            default -> {
                answers.put(request.sequence(), request);
                return new byte[0];
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "raw-smsc");
        thread.setDaemon(true);
        return thread;
    }
}
