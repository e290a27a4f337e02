package vn.caunoi.simulators.zalo;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /v4/oa/access_token}: the refresh of a token pair ({@code zalo-oa.md} 3.2). Errors travel with HTTP 200 (3.3). */
final class OAuthEndpoint {
    private final ZaloApp app;
    private final Tokens tokens;

    OAuthEndpoint(ZaloApp app, Tokens tokens) {
        this.app = app;
        this.tokens = tokens;
    }

    void handle(RoutingContext ctx) {
        ctx.json(answer(ctx));
    }

    private JsonObject answer(RoutingContext ctx) {
        if (!app.appId().equals(ctx.request().getFormAttribute("app_id"))) {
            return error(-14002, "Invalid appId");
        }
        // The codes of the next three are not confirmed by any source (zalo-oa.md 3.3): a client may rely only on the missing access_token.
        if (!app.appSecret().equals(ctx.request().getHeader("secret_key"))) {
            return error(-14004, "Invalid secret key");
        }
        if (!"refresh_token".equals(ctx.request().getFormAttribute("grant_type"))) {
            return error(-14005, "Invalid grant type");
        }
        String refreshToken = ctx.request().getFormAttribute("refresh_token");
        return tokens.refresh(refreshToken == null ? "" : refreshToken).orElseGet(() -> error(-14014, "Invalid refresh token"));
    }

    private static JsonObject error(int code, String name) {
        return new JsonObject().put("error", code).put("error_name", name).put("error_reason", name).put("error_description", name)
            .put("ref_doc", "https://developers.zalo.me/docs/official-account");
    }
}
