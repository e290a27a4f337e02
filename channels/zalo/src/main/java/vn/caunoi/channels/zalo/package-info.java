/**
 * Zalo Official Account: signed webhooks in, consultation messages (CS) out, rotating OAuth tokens.
 *
 * <p>Read it in the provider's order: {@code ZaloSettings}, {@code ZaloSignature}, {@code ZaloEvents} and
 * {@code ZaloMessages} (in), {@code ZaloRender}, {@code ZaloSend}, {@code ZaloAnswer} and {@code ZaloErrors} (out),
 * {@code ZaloTokens} and {@code ZaloOAuth} (the right to send).
 *
 * <p>Sources of the rules: docs.zaloplatforms.com (OA webhook, OA Open API, error table) and the official Java and PHP
 * SDKs of zaloplatform, as of October 2026. A rule on which those disagree says so where it stands.
 */
package vn.caunoi.channels.zalo;
