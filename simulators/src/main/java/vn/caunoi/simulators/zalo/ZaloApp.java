package vn.caunoi.simulators.zalo;

/**
 * The one app and official account this platform knows; all values invented.
 *
 * @param appSecret signs nothing, authenticates OAuth calls (header {@code secret_key})
 * @param oaSecretKey signs the webhooks; not the app secret ({@code zalo-oa.md} 1.3)
 * @param refreshToken the first one, as an administrator would copy it from Zalo's API Explorer
 */
public record ZaloApp(String appId, String appSecret, String oaId, String oaSecretKey, String refreshToken) {
    public static ZaloApp demo() {
        return new ZaloApp("360000000000000001", "demo-app-secret", "388000000000000001", "demo-oa-secret-key", "demo-refresh-token");
    }
}
