package vn.caunoi.gateway.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Every limit of the inbox, named and defaulted here.
 *
 * @param secureCookie send the session over HTTPS only
 * @param origins further origins, such as {@code https://hopthu.example}, whose pages may call; the address the page was asked at always may
 * @param indexFolder where the conversation index lies; empty = in memory
 * @param sessionIdle a session ends after this time without a request
 * @param sessionLongest a session ends after this time whatever happens
 * @param failuresPerUser wrong passwords for one user name before it is locked
 * @param failuresPerAddress wrong passwords from one address before it is locked; higher, as an office shares one address
 * @param failureWindow failures are forgotten after this time, and a lock lasts no longer
 * @param shortestPassword in characters
 * @param largestBody of a request in bytes
 * @param longestText of a reply or note in characters, before the channel's own limit
 * @param pageSize conversations and lines in one answer
 * @param beat how often a page says what its user is looking at
 * @param gone after this silence the user is no longer there
 * @param ping how often an idle live connection is probed, so that proxies keep it open
 * @param hold how long a reply can be taken back before it leaves; zero = it leaves at once
 * @param sameText within this time the same reply to the same citizen is asked about; zero = never
 */
public record InboxSettings(
        boolean secureCookie,
        Set<String> origins,
        Optional<Path> indexFolder,
        Duration sessionIdle,
        Duration sessionLongest,
        int failuresPerUser,
        int failuresPerAddress,
        Duration failureWindow,
        int shortestPassword,
        int largestBody,
        int longestText,
        int pageSize,
        Duration beat,
        Duration gone,
        Duration ping,
        Duration hold,
        Duration sameText) {

    public static InboxSettings defaults() {
        return new InboxSettings(
                true,
                Set.of(),
                Optional.empty(),
                Duration.ofHours(12),
                Duration.ofDays(7),
                5,
                30,
                Duration.ofMinutes(15),
                10,
                64 * 1024,
                4000,
                50,
                Duration.ofSeconds(10),
                Duration.ofSeconds(27),
                Duration.ofSeconds(25),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    /** The defaults with what an installation decides for itself. */
    public static InboxSettings of(
            boolean secureCookie,
            Set<String> origins,
            Optional<Path> indexFolder,
            Duration sessionIdle,
            Duration hold,
            Duration sameText) {
        var d = defaults();
        return new InboxSettings(
                secureCookie,
                origins,
                indexFolder,
                sessionIdle,
                d.sessionLongest,
                d.failuresPerUser,
                d.failuresPerAddress,
                d.failureWindow,
                d.shortestPassword,
                d.largestBody,
                d.longestText,
                d.pageSize,
                d.beat,
                d.gone,
                d.ping,
                hold,
                sameText);
    }
}
