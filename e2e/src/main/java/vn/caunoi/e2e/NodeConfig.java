package vn.caunoi.e2e;

/**
 * The configuration file of one gateway node on this machine, against the simulated providers.
 *
 * @param redisUrl empty = the embedded Redis in the node's data folder
 * @param providersUrl where the simulated Zalo platform answers
 * @param longestSendSeconds an interrupted send counts as in doubt after this
 */
public record NodeConfig(
        String name, int publicPort, int internalPort, String redisUrl, String providersUrl, int smppPort, int claimAfterSeconds,
        int longestSendSeconds) {

    public String yaml() {
        return """
                node: %s
                production: false
                data: %s
                public: { host: 127.0.0.1, port: %d }
                internal: { host: 127.0.0.1, port: %d }
                redis: { url: "%s" }
                inbox: { secureCookies: false }
                tuning: { claimAfterSeconds: %d, longestSendSeconds: %d, sendTries: 12 }
                accounts:
                  zalo-xa:
                    family: zalo
                    province: "01"
                    settings:
                      appId: "360000000000000001"
                      appSecret: demo-app-secret
                      oaId: "388000000000000001"
                      oaSecretKey: demo-oa-secret-key
                      refreshToken: demo-refresh-token
                      oauthUrl: %s
                      openApiUrl: %s
                      requestTimeoutMs: 4000
                  sms-xa:
                    family: sms
                    province: "01"
                    settings: { host: 127.0.0.1, port: %d, systemId: caunoi, password: demo-pw, sourceAddress: "99000",
                      responseTimeout: 3s, reconnectMax: 2s, messageIdTag: "0x1400" }
                  web-xa:
                    family: web
                    province: "01"
                    settings: { secret: 0123456789abcdef0123456789abcdef }
                """.formatted(name, dataFolder(), publicPort, internalPort, redisUrl, claimAfterSeconds, longestSendSeconds,
                providersUrl, providersUrl, smppPort);
    }

    String dataFolder() {
        return "data-" + name;
    }
}
