package org.huiying.standin.wechat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.standin.call.Sids;
import org.huiying.standin.time.Timeline;

/** An official account with its followers. */
public final class OfficialAccount {

    private static final int LONGEST_BYTES = 2048;
    private static final Pattern WORDS = Pattern.compile("<Content><!\\[CDATA\\[(.*?)]]></Content>", Pattern.DOTALL);

    private final WeChatAccount account;
    private final Timeline timeline;
    private final Shelf shelf;
    private final Pushes pushes;
    private final Tokens tokens = new Tokens();
    private final Quotas quotas = new Quotas();
    private final List<Said> said = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong(24_000_000_000_000_000L);

    OfficialAccount(WeChatAccount account, Timeline timeline, Shelf shelf) {
        this.account = account;
        this.timeline = timeline;
        this.shelf = shelf;
        this.pushes = new Pushes(account, timeline);
    }

    public WeChatAccount account() {
        return account;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Pushes pushes() {
        return pushes;
    }

    /** A follower writes. */
    public void write(String openId, String words) {
        heard(openId, words, "");
        push(openId, "text", "<Content><![CDATA[" + words.replace("]]>", "]] >") + "]]></Content>");
    }

    public void sendPicture(String openId, String type, byte[] picture) {
        String media = shelf.put(new Shelf.File(type, picture));
        heard(openId, "", media);
        push(openId, "image", "<PicUrl><![CDATA[https://mmbiz.qpic.cn/x]]></PicUrl><MediaId><![CDATA[" + media + "]]></MediaId>");
    }

    /** @param recognised what WeChat has understood of it */
    public void speak(String openId, byte[] amr, String recognised) {
        String media = shelf.put(new Shelf.File("audio/amr", amr));
        heard(openId, "", media);
        push(openId, "voice", "<MediaId><![CDATA[" + media + "]]></MediaId><Format><![CDATA[amr]]></Format><Recognition><![CDATA["
                + recognised + "]]></Recognition>");
    }

    public void sendPlace(String openId, double latitude, double longitude, String label) {
        heard(openId, label, "");
        push(openId, "location", "<Location_X>" + latitude + "</Location_X><Location_Y>" + longitude
                + "</Location_Y><Scale>16</Scale><Label><![CDATA[" + label + "]]></Label>");
    }

    /** Presses an entry of the menu, which allows less than a message. */
    public void press(String openId, String key) {
        timeline.run(() -> quotas.renew(openId, timeline.now(), Duration.ofMinutes(1), 3));
        event(openId, "<Event><![CDATA[CLICK]]></Event><EventKey><![CDATA[" + key + "]]></EventKey>");
    }

    public void follow(String openId) {
        timeline.run(() -> quotas.renew(openId, timeline.now(), Duration.ofMinutes(1), 3));
        event(openId, "<Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[]]></EventKey>");
    }

    private void heard(String openId, String words, String media) {
        timeline.run(() -> {
            quotas.renew(openId, timeline.now(), Duration.ofHours(48), 5);
            said.add(new Said(Sids.next("M"), openId, true, words, media, timeline.now()));
        });
    }

    private void push(String openId, String type, String content) {
        send(openId, "<MsgType><![CDATA[" + type + "]]></MsgType>" + content + "<MsgId>" + ids.incrementAndGet() + "</MsgId>");
    }

    private void event(String openId, String content) {
        send(openId, "<MsgType><![CDATA[event]]></MsgType>" + content);
    }

    private void send(String openId, String content) {
        pushes.push(envelope(openId, content)).ifPresent(answer -> {
            Matcher words = WORDS.matcher(answer);
            if (words.find()) {
                timeline.run(() -> said.add(new Said(Sids.next("M"), openId, false, words.group(1), "", timeline.now())));
            }
        });
    }

    /** As somebody would push it who has not the token; the status of the answer. */
    public int pushUnsigned(String openId, String words) {
        return pushes.pushUnsigned(envelope(openId, "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + words
                + "]]></Content><MsgId>1</MsgId>"));
    }

    private String envelope(String openId, String content) {
        return "<xml><ToUserName><![CDATA[gh_service]]></ToUserName><FromUserName><![CDATA[" + openId
                + "]]></FromUserName><CreateTime>" + timeline.now().getEpochSecond() + "</CreateTime>" + content + "</xml>";
    }

    /** The server answers a follower; the error, 0: none. */
    int answer(String openId, String text, String media) {
        return timeline.ask(() -> {
            if (!quotas.knows(openId)) {
                return 40003;
            }
            if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
                return 45002;
            }
            if (!media.isEmpty() && shelf.find(media).isEmpty()) {
                return 40007;
            }
            int error = quotas.spend(openId, timeline.now());
            if (error == 0) {
                said.add(new Said(Sids.next("M"), openId, false, text, media, timeline.now()));
            }
            return error;
        });
    }

    /** Too long ago that he wrote. */
    public void close(String openId) {
        timeline.run(() -> quotas.end(openId));
    }

    /** Nothing is left of what he allowed. */
    public void use(String openId) {
        timeline.run(() -> quotas.use(openId));
    }

    /** Everything to and from somebody, oldest first. */
    public List<Said> with(String openId) {
        return timeline.ask(() -> said.stream().filter(one -> one.who().equals(openId)).toList());
    }

    public Optional<Shelf.File> file(String media) {
        return shelf.find(media);
    }

    void forget() {
        timeline.run(() -> {
            quotas.forget();
            said.clear();
            tokens.forget();
        });
    }
}
