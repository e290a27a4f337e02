package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody else's page with the chat on it: one script tag and one element. */
final class CommuneSite implements AutoCloseable {

    private final HttpServer server;

    private CommuneSite(HttpServer server) {
        this.server = server;
    }

    /** A web server of its own, so that the page is foreign to the gateway. */
    static CommuneSite elsewhere(Demo demo) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var page = html(demo).getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return new CommuneSite(server);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The same page under the gateway's own host, as behind one reverse proxy. */
    static ChatPage opensOnTheGatewaysHost(Page page, Demo demo) {
        var address = demo.playground() + "trang-tin-xa";
        page.route(address, route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html(demo))));
        page.navigate(address);
        return chat(page);
    }

    ChatPage opens(Page page) {
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
        return chat(page);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static ChatPage chat(Page page) {
        return new ChatPage(page.locator("caunoi-chat"));
    }

    private static String html(Demo demo) {
        return """
                <!doctype html>
                <html lang="vi">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <link rel="icon" href="data:,">
                  <title>Trang tin xã Tân Bình</title>
                  <script type="module" src="%schat/caunoi-chat.js"></script>
                </head>
                <body>
                  <h1>Xã Tân Bình</h1>
                  <p>Lịch tiếp dân: sáng thứ Năm hằng tuần.</p>
                  <caunoi-chat account="%s" heading="MTTQ xã Tân Bình"></caunoi-chat>
                </body>
                </html>
                """.formatted(demo.playground(), Demo.WEB);
    }
}
