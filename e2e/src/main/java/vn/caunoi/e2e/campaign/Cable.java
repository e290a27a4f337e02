package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between the nodes and a provider: cut, every connection breaks and new ones are refused; mended, it is as before. */
final class Cable implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private ServerSocket plug;

    /** @param target port of the provider on this machine */
    Cable(int target) {
        this.target = target;
        plug = plugged(0);
        port = plug.getLocalPort();
    }

    /** Where the nodes find the provider. */
    int port() {
        return port;
    }

    synchronized void cut() {
        close(plug);
        ends.forEach(Cable::close);
        ends.clear();
    }

    synchronized void mend() {
        plug = plugged(port);
    }

    private ServerSocket plugged(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            hands.execute(() -> accepts(socket));
            return socket;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void accepts(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                reaches(socket.accept());
            } catch (IOException cut) {
                close(socket);
            }
        }
    }

    /** Who called sees a connection that closes when the provider takes none. */
    private void reaches(Socket near) throws IOException {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            joined(near, far);
        } catch (ConnectException away) {
            near.close();
        }
    }

    private synchronized void joined(Socket near, Socket far) {
        ends.add(near);
        ends.add(far);
        hands.execute(() -> carries(near, far));
        hands.execute(() -> carries(far, near));
    }

    private void carries(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            close(to);
        } finally {
            close(from);
            close(to);
            ends.remove(from);
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        cut();
        hands.shutdownNow();
    }
}
