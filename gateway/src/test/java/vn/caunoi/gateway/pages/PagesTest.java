package vn.caunoi.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");

    private static Vertx vertx;
    private static int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        Pages.mountLibraries(router);
        Pages.mount(router, "/sample/", "sample", PageSecurity.strict().connecting("ws://localhost:8081").framing("http://localhost:8081"));
        Pages.mount(router, "/anywhere/", "sample", PageSecurity.strict().embeddableAnywhere().framedBy("'self'"));
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
        port = server.actualPort();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void aPageCarriesTheImportMapAndAllowsItByHash() throws Exception {
        HttpResponse<String> page = get("/sample/");

        Matcher map = IMPORT_MAP.matcher(page.body());
        assertThat(map.find()).isTrue();
        assertThat(new JsonObject(map.group(1)).getJsonObject("imports").getString("lit")).startsWith("/_static/lit/");
        String hash = Base64.getEncoder().encodeToString(ImportMap.sha256(map.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(policy(page)).contains("script-src 'self' 'sha256-" + hash + "'").doesNotContain("unsafe-inline");
    }

    @Test
    void aPageIsNeverKeptAndItsFilesAreAskedForAgainByTag() throws Exception {
        assertThat(header(get("/sample/"), "cache-control")).isEqualTo("no-store");

        HttpResponse<String> file = get("/sample/parts/word.js");
        assertThat(file.body()).contains("chào");
        assertThat(header(file, "content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(header(file, "cache-control")).isEqualTo("public, max-age=60");

        HttpResponse<String> again = get("/sample/parts/word.js", "If-None-Match", header(file, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyLibraryOfTheImportMapIsThereAndKeptForEver() throws Exception {
        HttpResponse<String> lit = get(litPath());

        assertThat(lit.statusCode()).isEqualTo(200);
        assertThat(header(lit, "cache-control")).contains("immutable");
    }

    @Test
    void onlyTheWidgetsFolderMayBeImportedByOtherSites() throws Exception {
        assertThat(header(get("/anywhere/sample.js"), "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(get("/anywhere/sample.js"), "cross-origin-resource-policy")).isEqualTo("cross-origin");
        assertThat(get("/sample/sample.js").headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void whatAFolderMayCallFrameAndBeFramedByIsSaidInItsPolicy() throws Exception {
        assertThat(policy(get("/sample/")))
                .contains("connect-src 'self' ws://localhost:8081;", "frame-src http://localhost:8081;", "frame-ancestors 'none';");
        assertThat(policy(get("/anywhere/"))).contains("frame-ancestors 'self';");
        assertThat(header(get("/sample/"), "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(get("/sample/"), "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(get("/sample/"), "cross-origin-opener-policy")).isEqualTo("same-origin");
    }

    @Test
    void thePathWithoutItsSlashLeadsToThePage() throws Exception {
        HttpResponse<String> bare = get("/sample");

        assertThat(bare.statusCode()).isEqualTo(308);
        assertThat(header(bare, "location")).isEqualTo("/sample/");
    }

    @Test
    void aHeadRequestTellsTheLengthAndSendsNothing() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri("/sample/sample.js")).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-length")).isEqualTo("14");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/sample/none.js",
        "/sample/parts",
        "/sample/parts/",
        "/sample/parts/not-a-page.properties",
        "/sample/../../../META-INF/importmap.json",
        "/sample/%2e%2e/%2e%2e/importmap.json",
        "/sample/..%2f..%2fimportmap.json",
        "/sample/%2e%2e%5c%2e%2e%5cimportmap.json",
        "/sample//etc/passwd",
        "/sample/.hidden.js",
        "/_static/../importmap.json",
        "/_static/",
    })
    void whatIsNotAFileOfTheFolderIsNotFound(String path) throws Exception {
        assertThat(rawStatus(path)).isEqualTo("404");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsNoName() {
        PageFolder parts = new PageFolder(getClass().getClassLoader(), "META-INF/resources/web/sample/parts");

        assertThat(parts.file("word.js")).isPresent();
        assertThat(parts.file("../sample.js")).isEmpty();
        assertThat(parts.file("./../sample.js")).isEmpty();
    }

    @Test
    void anOriginThatWouldEndItsDirectiveIsRefused() {
        assertThatThrownBy(() -> PageSecurity.strict().connecting("https://a.vn; script-src *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an origin");
    }

    private String litPath() throws Exception {
        Matcher map = IMPORT_MAP.matcher(get("/sample/").body());
        assertThat(map.find()).isTrue();
        return new JsonObject(map.group(1)).getJsonObject("imports").getString("lit");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** By hand, because HTTP clients tidy such paths before they send them. */
    private static String rawStatus(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).substring(9, 12);
        }
    }

    private static String policy(HttpResponse<?> response) {
        return header(response, "content-security-policy");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
