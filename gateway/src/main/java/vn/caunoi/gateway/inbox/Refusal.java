package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** A request that is not done, with the words for the person who asked. Carries no stack trace: it is an answer, not a fault. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String field;
    private final transient JsonObject more;

    private Refusal(int status, String code, String field, String text, JsonObject more) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.more = more;
    }

    static Refusal badField(String field, String text) {
        return new Refusal(400, "bad_field", field, text, new JsonObject());
    }

    static Refusal unreadable() {
        return new Refusal(400, "bad_json", "body", "Nội dung gửi lên không phải một đối tượng JSON.", new JsonObject());
    }

    static Refusal notLoggedIn() {
        return new Refusal(401, "not_logged_in", "", "Phiên làm việc đã hết. Mời đăng nhập lại.", new JsonObject());
    }

    static Refusal wrongLogin() {
        return new Refusal(401, "wrong_login", "", "Tên đăng nhập hoặc mật khẩu không đúng.", new JsonObject());
    }

    static Refusal wrongOrigin() {
        return new Refusal(403, "wrong_origin", "", "Yêu cầu đến từ một trang khác nên không được nhận.", new JsonObject());
    }

    static Refusal wrongToken() {
        return new Refusal(403, "wrong_token", "", "Thiếu mã bảo vệ phiên. Mời tải lại trang.", new JsonObject());
    }

    static Refusal missing() {
        return new Refusal(404, "missing", "", "Không tìm thấy hội thoại này, hoặc nó không thuộc đơn vị của bạn.", new JsonObject());
    }

    static Refusal noPetition() {
        return new Refusal(404, "missing", "", "Không tìm thấy phiếu này, hoặc nó không thuộc đơn vị của bạn.", new JsonObject());
    }

    static Refusal notParked() {
        return new Refusal(404, "missing", "", "Việc này không còn trong danh sách tạm giữ.", new JsonObject());
    }

    static Refusal noQuestion() {
        return new Refusal(404, "missing", "", "Câu hỏi này không còn trong danh sách: có thể đồng nghiệp đã xử lý.", new JsonObject());
    }

    static Refusal noEntry() {
        return new Refusal(404, "missing", "", "Câu trả lời này không còn được dùng.", new JsonObject());
    }

    static Refusal answersForAll() {
        return new Refusal(403, "not_for_you", "", "Câu trả lời dùng chung cho mọi nơi, nên chỉ người phụ trách toàn hệ thống thêm hoặc dừng được.",
                new JsonObject());
    }

    static Refusal notForYou() {
        return new Refusal(403, "not_for_you", "", "Chỉ người quản trị xem và làm được việc này.", new JsonObject());
    }

    /** The rules say no. @param field the one to look at, "" when it is none */
    static Refusal notAllowed(String field, String text) {
        return new Refusal(422, "not_allowed", field, text, new JsonObject());
    }

    /** Somebody else was faster: {@code more} shows how things stand now. */
    static Refusal conflict(String code, String text, JsonObject more) {
        return new Refusal(409, code, "", text, more);
    }

    /** Undo came too late. */
    static Refusal leftAlready() {
        return new Refusal(409, "left", "", "Tin đã gửi đi rồi, không thu hồi được nữa.", new JsonObject());
    }

    static Refusal cannotBeSent(String text) {
        return new Refusal(422, "cannot_be_sent", "text", text, new JsonObject());
    }

    /** A notice that would wait behind too many others. */
    static Refusal tooManyWait() {
        return new Refusal(503, "too_many_wait", "", "Kênh này đang nghẽn, nhiều tin chờ gửi. Phiếu chưa thay đổi và người dân chưa được báo."
                + " Mời làm lại bước này sau ít phút.", new JsonObject());
    }

    static Refusal locked(Duration left) {
        long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
        return new Refusal(429, "locked", "", "Nhập sai quá nhiều lần. Hãy thử lại sau " + minutes + " phút.",
                new JsonObject().put("retryAfter", Math.max(1, left.toSeconds())));
    }

    int status() {
        return status;
    }

    /** Seconds for the Retry-After header. */
    Optional<Long> retryAfter() {
        return Optional.ofNullable(more.getLong("retryAfter"));
    }

    JsonObject json() {
        var error = new JsonObject().put("code", code).put("text", getMessage());
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        return more.copy().put("error", error);
    }
}
