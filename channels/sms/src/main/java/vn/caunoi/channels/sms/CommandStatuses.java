package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/** What each command_status means: the table {@code command-status.tsv}, then the operator's own rows. */
final class CommandStatuses {

    private static final Map<Integer, Status> STANDARD = standard();

    private final Map<Integer, Status> own;

    private CommandStatuses(Map<Integer, Status> own) {
        this.own = own;
    }

    /** @param link "rebind", "alert" or "-" as the table explains */
    record Status(int code, String name, Kind kind, String link, String meaning) {

        boolean rebind() {
            return link.equals("rebind");
        }

        boolean alert() {
            return link.equals("alert");
        }

        SendFailure failure() {
            return SendFailure.of(kind, name, meaning);
        }
    }

    /** Setting {@code statusKinds}: codes as 0x… to failure kinds, for what this SMS centre alone sends. */
    static CommandStatuses read(SettingsReader reader) {
        Object value = reader.raw("statusKinds", new JsonObject());
        if (!(value instanceof JsonObject kinds)) {
            throw SettingsReader.wrong("statusKinds", "is '" + value + "'", "codes and kinds such as {\"0x401\": \"UNREACHABLE\"}");
        }
        Map<Integer, Status> own = new HashMap<>();
        kinds.forEach(entry -> {
            int code = code(entry.getKey());
            own.put(code, new Status(code, name(code), kind(entry.getKey(), entry.getValue()), "-", "as set in statusKinds"));
        });
        return new CommandStatuses(Map.copyOf(own));
    }

    /** A code nobody explains is taken for a passing fault: the caller tries again, but not for ever. */
    Status of(int code) {
        Status unknown = new Status(code, name(code), Kind.RETRY_LATER, "-", "a status the table does not hold");
        return own.getOrDefault(code, STANDARD.getOrDefault(code, unknown));
    }

    private static String name(int code) {
        return "0x%08X".formatted(code);
    }

    private static int code(String text) {
        try {
            return Integer.decode(text.toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            throw SettingsReader.wrong("statusKinds", "has the code '" + text + "'", "a code such as 0x401");
        }
    }

    private static Kind kind(String code, Object kind) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> SettingsReader.wrong("statusKinds." + code, "is '" + kind + "'",
                        "one of " + Arrays.toString(Kind.values())));
    }

    private static Map<Integer, Status> standard() {
        Map<Integer, Status> table = new HashMap<>();
        DataTable.rows("command-status.tsv").forEach(row -> {
            int code = Integer.decode(row.get(0));
            table.put(code, new Status(code, row.get(1), Kind.valueOf(row.get(2)), row.get(3), row.get(4)));
        });
        return Map.copyOf(table);
    }
}
