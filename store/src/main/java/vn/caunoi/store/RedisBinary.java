package vn.caunoi.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the server to run: the bundled one where there is one for this platform, else one on the PATH. */
final class RedisBinary {

    /** In the artifact org.signal:embedded-redis, statically linked. */
    private static final String RESOURCE = "/redis-server-7.0.15-%s-%s";

    private static final List<String> NAMES = List.of("redis-server", "valkey-server");
    private static final int CHECKSUM_LETTERS = 12;

    private RedisBinary() {}

    static Path in(Path dataFolder) throws IOException {
        var resource = String.format(Locale.ROOT, RESOURCE, system(), processor());
        try (var bundled = RedisBinary.class.getResourceAsStream(resource)) {
            if (bundled != null) {
                return extracted(bundled, dataFolder.resolve("bin"));
            }
        }
        return onPath().orElseThrow(() -> new StoreException("There is no bundled Redis for " + system() + " "
                + processor() + " and no redis-server on the PATH: install Redis 6.2 or newer, or set REDIS_URL"));
    }

    /** Named by its checksum: a newer version never overwrites one that runs, half a file is never run. */
    private static Path extracted(InputStream bundled, Path bin) throws IOException {
        var bytes = bundled.readAllBytes();
        var binary = bin.resolve("redis-server-" + checksum(bytes));
        if (!Files.isExecutable(binary)) {
            Files.createDirectories(bin);
            var whole = Files.createTempFile(bin, "redis-server", ".part");
            Files.write(whole, bytes);
            if (!whole.toFile().setExecutable(true)) {
                throw new StoreException("Cannot make " + whole + " executable");
            }
            Files.move(whole, binary, StandardCopyOption.ATOMIC_MOVE);
        }
        return binary;
    }

    private static Optional<Path> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.split(" ")[0];
    }

    private static String processor() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> System.getProperty("os.arch");
        };
    }

    private static String checksum(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, CHECKSUM_LETTERS);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-256", cause);
        }
    }
}
