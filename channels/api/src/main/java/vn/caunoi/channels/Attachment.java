package vn.caunoi.channels;

/**
 * A file on either way.
 *
 * @param kind one of image, audio, video, file, sticker, link, contact
 * @param url where it lies; provider addresses may expire, so fetch promptly
 * @param name file name or caption, may be empty
 * @param bytes size in bytes, or -1 when the provider does not say
 */
public record Attachment(String kind, String url, String name, long bytes) {}
