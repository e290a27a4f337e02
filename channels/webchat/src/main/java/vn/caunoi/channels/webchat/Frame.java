package vn.caunoi.channels.webchat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser may say, one record a frame type. {@code PROTOCOL.md} tells what each means. */
sealed interface Frame {

    int PROTOCOL = 1;

    /** @throws MalformedFrame naming the field and what was expected */
    static Frame read(String frame) {
        Fields fields = Fields.of(frame);
        String type = fields.text("type", Words.TYPES);
        return switch (type) {
            case "hello" -> Hello.read(fields);
            case "say" -> Say.read(fields);
            case "got" -> Got.read(fields);
            case "seen" -> Seen.read(fields);
            case "upload" -> Upload.read(fields);
            case "fetch" -> Fetch.read(fields);
            default -> throw new MalformedFrame("type", Words.TYPES);
        };
    }

    /** The first frame. {@code cursor}: the last line the browser still shows; empty = it shows none. */
    record Hello(int protocol, Optional<String> visitor, String token, String cursor) implements Frame {

        private static Hello read(Fields fields) {
            return new Hello(
                    fields.number("protocol", 1, 1_000),
                    fields.optionalText("visitor", "a visitor id"),
                    fields.optionalText("token", "the visitor's token").orElse(""),
                    fields.optionalText("cursor", Words.CURSOR, "a cursor from a message").orElse(""));
        }
    }

    /** The citizen wrote or tapped. {@code files} are what {@code uploaded} gave. */
    record Say(String id, String text, Optional<String> choice, List<String> files) implements Frame {

        private static Say read(Fields fields) {
            return new Say(
                    fields.text("id", Words.ID, Words.ID_EXPECTED),
                    fields.optionalText("text", "a string").orElse(""),
                    fields.optionalText("choice", Words.CHOICE, "an option's id, at most 100 characters"),
                    fields.texts("files", 4, Words.SEALED, "a file as uploaded gave it"));
        }

        boolean isEmpty() {
            return text.isBlank() && choice.isEmpty() && files.isEmpty();
        }
    }

    /** These lines reached the browser. */
    record Got(List<String> ids) implements Frame {

        private static Got read(Fields fields) {
            return new Got(fields.texts("ids", 100, Words.LINE, "a message's id"));
        }
    }

    /** These lines stood before the citizen's eyes. */
    record Seen(List<String> ids) implements Frame {

        private static Seen read(Fields fields) {
            return new Seen(fields.texts("ids", 100, Words.LINE, "a message's id"));
        }
    }

    /** A part of an image, parts in order from 0. */
    record Upload(String id, String name, int part, int parts, byte[] data) implements Frame {

        private static Upload read(Fields fields) {
            int parts = fields.number("parts", 1, 1_000);
            return new Upload(
                    fields.text("id", Words.ID, Words.ID_EXPECTED),
                    fields.text("name", Words.NAME, "a file name of 1 to 200 characters"),
                    fields.number("part", 0, parts - 1),
                    parts,
                    bytes(fields.text("data", "base64")));
        }

        private static byte[] bytes(String base64) {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new MalformedFrame("data", "base64");
            }
        }
    }

    /** Asks for a file of the conversation. */
    record Fetch(String url) implements Frame {

        private static Fetch read(Fields fields) {
            return new Fetch(fields.text("url", Words.URL, "a file's url from a message"));
        }
    }

    /** The forms fields have. */
    final class Words {

        static final String TYPES = "one of hello, say, got, seen, upload, fetch";
        static final String ID_EXPECTED = "8 to 64 characters of A-Z a-z 0-9 -";
        static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
        static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9-]{0,64}");
        static final Pattern CHOICE = Pattern.compile("[a-z0-9_.:-]{1,100}");
        static final Pattern LINE = Pattern.compile("[\\x21-\\x7e]{1,200}");
        static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,200}");
        static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]{1,2000}\\.[A-Za-z0-9_-]{43}");
        static final Pattern URL = Pattern.compile("/[A-Za-z0-9_./-]{1,300}");

        private Words() {}
    }
}
