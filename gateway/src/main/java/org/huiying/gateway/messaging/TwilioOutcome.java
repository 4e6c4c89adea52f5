package org.huiying.gateway.messaging;

import java.util.Optional;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Delivery.Limit;
import org.huiying.gateway.contact.ExternalId;

/** What Twilio's words for the fate of a message mean. Codes: twilio.com/docs/api/errors. */
final class TwilioOutcome {

    private TwilioOutcome() {}

    /** Empty for what is on its way and for states that we do not know. */
    static Optional<Delivery> of(String status, String sid, String code) {
        return switch (status) {
            case "sent" -> sid.isBlank() ? Optional.empty() : Optional.of(new Delivery.Sent(new ExternalId(sid)));
            case "delivered" -> Optional.of(new Delivery.Delivered());
            case "read" -> Optional.of(new Delivery.Read());
            case "undelivered" -> Optional.of(undelivered(code));
            case "failed" -> Optional.of(failed(code));
            default -> Optional.empty();
        };
    }

    /** It has left us and did not arrive. */
    private static Delivery.Failed undelivered(String code) {
        Delivery.Failed failed = failed(code);
        return new Delivery.Failed(failed.code(), "未送达：" + failed.why(), "Not delivered: " + failed.whyEn(), failed.limit());
    }

    static Delivery.Failed failed(String code) {
        String known = code.isBlank() ? "unknown" : code;
        return switch (known) {
            case "21211", "21217", "21265", "30005" ->
                because(known, "号码不存在或已停用", "The number does not exist or is out of service");
            case "21408", "21612", "21266" ->
                because(known, "短信服务未开通到该地区或号码", "Messages to this region or number are not enabled");
            case "21610" -> new Delivery.Failed(known, "客户已退订短信", "The customer has opted out of messages", Limit.OPTED_OUT);
            case "21614", "30006" -> because(known, "该号码不能接收短信（座机或不可达）",
                    "The number cannot receive messages (a landline, or unreachable)");
            case "21617", "21605" -> because(known, "消息太长", "The message is too long");
            case "20003", "20404", "21606", "21659", "30002" -> because(known, "消息账号设置有误，请联系管理员",
                    "The messaging account is not set up correctly; tell an administrator");
            case "30003" -> because(known, "对方手机关机或无信号", "The phone is switched off or out of reach");
            case "30004", "30007", "30008" -> because(known, "消息被运营商拦截", "The carrier blocked the message");
            case "63016" -> new Delivery.Failed(known, "已超过客户来信后的 24 小时，只能发送模板消息",
                    "More than 24 hours since the customer wrote: only templates may be sent", Limit.WINDOW_CLOSED);
            case "63003", "63024" -> because(known, "客户没有开通 WhatsApp，或号码不对",
                    "The customer is not on WhatsApp, or the number is wrong");
            case "63032" -> because(known, "客户或 WhatsApp 限制了这条消息", "The customer or WhatsApp restricts this message");
            case "63049" -> because(known, "WhatsApp 暂时不向这位客户投递营销消息", "WhatsApp holds back marketing messages to this customer");
            default -> because(known, "消息发送失败（代码 " + known + "）", "The message was not sent (code " + known + ")");
        };
    }

    private static Delivery.Failed because(String code, String why, String whyEn) {
        return new Delivery.Failed(code, why, whyEn);
    }
}
