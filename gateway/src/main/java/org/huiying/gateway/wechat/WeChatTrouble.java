package org.huiying.gateway.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Delivery.Limit;
import org.huiying.gateway.contact.Fetched;

/** What it means when WeChat, or WeCom, does not do what was asked. */
public final class WeChatTrouble {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AFTER_A_WHILE = Duration.ofMinutes(1);
    /** Busy, too often in this minute, or the token was just renewed. */
    private static final Set<Integer> PASSING = Set.of(-1, 45009, 45011, 40001, 40014, 42001);

    private WeChatTrouble() {}

    /** One thing that was asked for. */
    @FunctionalInterface
    public interface Step<T> {

        T take() throws WxErrorException, IOException;
    }

    /** What becomes of a message that is sent by this step. */
    public static Delivery sending(Step<Delivery> step) {
        try {
            return step.take();
        } catch (WxRuntimeException e) {
            return e.getCause() instanceof IOException cause ? unheard(cause) : new Delivery.Later(SOON, "WeChat is busy", false);
        } catch (IOException e) {
            return unheard(e);
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            if (e.getCause() instanceof IOException cause) {
                return unheard(cause);
            }
            return PASSING.contains(code) ? new Delivery.Later(code == -1 ? SOON : AFTER_A_WHILE, "WeChat answers " + code, false)
                    : failed(code);
        }
    }

    private static Delivery unheard(IOException e) {
        boolean unconnected = e instanceof ConnectException || e instanceof UnknownHostException;
        return new Delivery.Later(SOON, unconnected ? "WeChat cannot be reached" : "WeChat's answer was lost", !unconnected);
    }

    /** It cannot be known whether WeChat has it, and asking is not possible: its sender decides. */
    public static Delivery uncertain() {
        return new Delivery.Failed("uncertain", "不能确定是否已送达，请向客户确认后再决定是否重发",
                "It is not known whether it arrived; ask the customer before sending it again");
    }

    static Delivery failed(int code) {
        String known = Integer.toString(code);
        return switch (code) {
            case 45015 -> new Delivery.Failed(known, "已超过客户来信后的回复时限，客户再来信后才能回复",
                    "Too long since the customer wrote; he must write again", Limit.WINDOW_CLOSED);
            case 45047, 95001 -> new Delivery.Failed(known, "可回复的条数已用完，客户再来信后才能回复",
                    "No messages are left; he must write again", Limit.NONE_LEFT);
            case 45002, 40058 -> because(known, "消息太长", "The message is too long");
            case 40003, 40096 -> because(known, "找不到这位客户", "WeChat does not know this customer");
            case 43004 -> because(known, "客户没有关注公众号", "The customer does not follow the account");
            case 40007 -> because(known, "图片已失效，请重新发送", "The picture has expired; send it again");
            case 95013, 95016, 95018 -> because(known, "会话已由别处接待或结束，不能发送", "The session is served elsewhere or has ended");
            case 40013, 40125, 41002, 48001, 50002, 60020, 95000 -> because(known, "微信账号设置有误，请联系管理员",
                    "The WeChat account is not set up correctly; tell an administrator");
            default -> because(known, "微信没有接受这条消息（代码 " + known + "）", "WeChat did not take it (code " + known + ")");
        };
    }

    private static Delivery.Failed because(String code, String why, String whyEn) {
        return new Delivery.Failed(code, why, whyEn);
    }

    /** What becomes of a file that is fetched by this step. */
    public static Fetched fetching(Step<Fetched> step) {
        try {
            return step.take();
        } catch (WxRuntimeException | IOException unreached) {
            return new Fetched.Later(SOON, "WeChat cannot be reached");
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            return e.getCause() instanceof IOException || PASSING.contains(code)
                    ? new Fetched.Later(SOON, "WeChat answers " + code) : new Fetched.Gone("WeChat answers " + code);
        }
    }
}
