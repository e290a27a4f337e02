package vn.caunoi.channels.webchat;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Everything that can go wrong between a browser and us: its word, what a citizen reads, and whether the socket ends. */
enum Trouble {
    MALFORMED(0, "Trang này gửi dữ liệu chưa đúng. Bác tải lại trang giúp em ạ."),
    PROTOCOL(4400, "Trang này đã cũ. Bác tải lại trang giúp em ạ."),
    ORIGIN(4403, "Trang này chưa được phép mở hộp trò chuyện."),
    BAD_TOKEN(4401, "Phiên trò chuyện cũ không còn dùng được. Em mở phiên mới cho bác ạ."),
    NO_HELLO(4408, "Kết nối chờ quá lâu nên đã đóng."),
    FLOOD(4429, "Trang này gửi quá dồn dập nên kết nối đã đóng."),
    TOO_MANY_TABS(4409, "Bác đang mở trò chuyện ở nhiều nơi quá. Em giữ lại nơi mới nhất ạ."),
    /** 1013 is WebSocket's own "try again later" (IANA WebSocket close code registry). */
    BUSY(1013, "Hiện có nhiều người đang nhắn. Bác chờ một lát, em tự kết nối lại ạ."),
    CLOSING(1012, "Hệ thống đang khởi động lại. Bác chờ một lát, em tự kết nối lại ạ."),
    AWAY(1013, "Hệ thống đang bận. Lời của bác vẫn còn trên máy, em sẽ tự gửi lại ạ."),
    NOT_KEPT(0, "Hệ thống đang bận. Lời của bác vẫn còn trên máy, em sẽ tự gửi lại ạ."),
    TOO_LONG(0, "Tin nhắn dài quá. Bác chia làm hai, ba tin giúp em ạ."),
    TOO_FAST(0, "Bác nhắn nhanh quá, em chờ một chút rồi gửi tiếp ạ."),
    IMAGE_TOO_BIG(0, "Ảnh lớn quá. Bác chọn ảnh khác giúp em ạ."),
    NOT_AN_IMAGE(0, "Em chỉ nhận được ảnh JPG, PNG hoặc WEBP. Bác chọn ảnh khác giúp em ạ."),
    NO_SUCH_FILE(0, "Em không tìm thấy ảnh này nữa.");

    private final int closeCode;
    private final String text;

    Trouble(int closeCode, String text) {
        this.closeCode = closeCode;
        this.text = text;
    }

    /** Zero when the socket stays open. */
    short closeCode() {
        return (short) closeCode;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    JsonObject frame() {
        return new JsonObject().put("type", "trouble").put("code", code()).put("text", text);
    }

    /** @param id the browser's id of what could not be done */
    JsonObject about(String id) {
        return frame().put("id", id);
    }
}
