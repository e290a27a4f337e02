package vn.caunoi.simulators;

import java.time.InstantSource;
import java.util.Set;
import vn.caunoi.simulators.smsc.SmsRules;
import vn.caunoi.simulators.zalo.ZaloApp;
import vn.caunoi.simulators.zalo.ZaloRules;

/**
 * @param httpPort of Zalo's OAuth, Open API and the phones hub; 0 = any free port
 * @param smppPort of the SMS centre; 0 = any free port
 * @param webhookUrl where Zalo's webhooks go; empty until {@link Simulators#webhook(String)} is told
 * @param clock by which windows, token lives and the minute of the call counter are measured
 */
public record SimulatorsOptions(int httpPort, int smppPort, String webhookUrl, ZaloApp zaloApp, ZaloRules zalo, SmsRules sms, InstantSource clock) {

    /** The Zalo user the playground starts with; officers may still answer them after the demo was restarted. */
    private static final String PLAYGROUND_CITIZEN = "2468000000000000001";

    /** The demo: invented accounts, documented behaviour, free ports. */
    public static SimulatorsOptions demo() {
        ZaloRules zalo = ZaloRules.documented().withAcquainted(Set.of(PLAYGROUND_CITIZEN));
        return new SimulatorsOptions(0, 0, "", ZaloApp.demo(), zalo, SmsRules.demo(), InstantSource.system());
    }

    public SimulatorsOptions withPorts(int http, int smpp) {
        return new SimulatorsOptions(http, smpp, webhookUrl, zaloApp, zalo, sms, clock);
    }

    public SimulatorsOptions withWebhookUrl(String url) {
        return new SimulatorsOptions(httpPort, smppPort, url, zaloApp, zalo, sms, clock);
    }

    public SimulatorsOptions withZaloApp(ZaloApp app) {
        return new SimulatorsOptions(httpPort, smppPort, webhookUrl, app, zalo, sms, clock);
    }

    public SimulatorsOptions withZalo(ZaloRules rules) {
        return new SimulatorsOptions(httpPort, smppPort, webhookUrl, zaloApp, rules, sms, clock);
    }

    public SimulatorsOptions withSms(SmsRules rules) {
        return new SimulatorsOptions(httpPort, smppPort, webhookUrl, zaloApp, zalo, rules, clock);
    }

    public SimulatorsOptions withClock(InstantSource source) {
        return new SimulatorsOptions(httpPort, smppPort, webhookUrl, zaloApp, zalo, sms, source);
    }
}
