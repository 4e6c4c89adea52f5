package org.huiying.gateway.messaging;

import java.util.Optional;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;

/** What Twilio's words for the fate of a text message mean. Codes: twilio.com/docs/api/errors. */
final class SmsOutcome {

    private SmsOutcome() {}

    /** Empty for what is on its way and for states that we do not know. */
    static Optional<Delivery> of(String status, String sid, String code) {
        return switch (status) {
            case "sent" -> sid.isBlank() ? Optional.empty() : Optional.of(new Delivery.Sent(new ExternalId(sid)));
            case "delivered", "read" -> Optional.of(new Delivery.Delivered());
            case "undelivered", "failed" -> Optional.of(failed(code));
            default -> Optional.empty();
        };
    }

    static Delivery.Failed failed(String code) {
        String known = code.isBlank() ? "unknown" : code;
        return switch (known) {
            case "21211", "21217", "21265", "30005" ->
                because(known, "号码不存在或已停用", "The number does not exist or is out of service");
            case "21408", "21612", "21266" ->
                because(known, "短信服务未开通到该地区或号码", "Messages to this region or number are not enabled");
            case "21610" -> because(known, "客户已退订短信", "The customer has opted out of messages");
            case "21614", "30006" -> because(known, "该号码不能接收短信（座机或不可达）",
                    "The number cannot receive messages (a landline, or unreachable)");
            case "21617", "21605" -> because(known, "短信太长", "The message is too long");
            case "20003", "20404", "21606", "21659", "30002" -> because(known, "短信账号设置有误，请联系管理员",
                    "The messaging account is not set up correctly; tell an administrator");
            case "30003" -> because(known, "对方手机关机或无信号", "The phone is switched off or out of reach");
            case "30004", "30007", "30008" -> because(known, "短信被运营商拦截", "The carrier blocked the message");
            default -> because(known, "短信发送失败（代码 " + known + "）", "The message was not sent (code " + known + ")");
        };
    }

    private static Delivery.Failed because(String code, String why, String whyEn) {
        return new Delivery.Failed(code, why, whyEn);
    }
}
