package org.huiying.standin.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.standin.call.Sids;
import org.huiying.standin.time.Timeline;
import org.jspecify.annotations.Nullable;

/** A corporation's customer service (微信客服): it rings, and keeps what customers have written until it is fetched. */
public final class CustomerService {

    private static final int LONGEST_BYTES = 2048;
    private static final int PAGE = 50;
    private static final int NEW = 0;
    private static final int ASSISTANT = 1;
    private static final int AGENT = 3;

    private final WeChatAccount account;
    private final String openKfId;
    private final Timeline timeline;
    private final Shelf shelf;
    private final Pushes pushes;
    private final Tokens tokens = new Tokens();
    private final Quotas quotas = new Quotas();
    private final List<Said> said = new ArrayList<>();
    private final List<Map<String, Object>> kept = new ArrayList<>();
    private final Map<String, Integer> states = new HashMap<>();

    CustomerService(WeChatAccount account, String openKfId, Timeline timeline, Shelf shelf) {
        this.account = account;
        this.openKfId = openKfId;
        this.timeline = timeline;
        this.shelf = shelf;
        this.pushes = new Pushes(account, timeline);
    }

    public WeChatAccount account() {
        return account;
    }

    /** The account that customers write to. */
    public String openKfId() {
        return openKfId;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Pushes pushes() {
        return pushes;
    }

    public void write(String customer, String words) {
        keep(customer, "text", Map.of("content", words), words, "");
    }

    public void sendPicture(String customer, String type, byte[] picture) {
        String media = shelf.put(new Shelf.File(type, picture));
        keep(customer, "image", Map.of("media_id", media), "", media);
    }

    private void keep(String customer, String type, Map<String, Object> content, String words, String media) {
        timeline.run(() -> {
            String id = Sids.next("msg");
            quotas.renew(customer, timeline.now(), Duration.ofHours(48), 5);
            states.putIfAbsent(customer, NEW);
            said.add(new Said(id, customer, true, words, media, timeline.now()));
            Map<String, Object> item = new LinkedHashMap<>(Map.of("msgid", id, "open_kfid", openKfId, "external_userid", customer,
                    "send_time", timeline.now().getEpochSecond(), "origin", 3, "msgtype", type, type, content));
            kept.add(item);
        });
        ring();
    }

    /** It could not be brought to the customer after all. */
    public void failed(String messageId, int type) {
        timeline.run(() -> kept.add(Map.of("msgid", Sids.next("msg"), "origin", 4, "msgtype", "event",
                "send_time", timeline.now().getEpochSecond(), "event", Map.of("event_type", "msg_send_fail",
                        "open_kfid", openKfId, "fail_msgid", messageId, "fail_type", type))));
        ring();
    }

    private void ring() {
        pushes.push(bell());
    }

    private String bell() {
        return "<xml><ToUserName><![CDATA[" + account.id() + "]]></ToUserName><CreateTime>" + timeline.now().getEpochSecond()
                + "</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA["
                + Sids.next("ENC") + "]]></Token><OpenKfId><![CDATA[" + openKfId + "]]></OpenKfId></xml>";
    }

    /** As somebody would ring who has not the token; the status of the answer. */
    public int ringUnsigned() {
        return pushes.pushUnsigned(bell());
    }

    /** What is kept, from where the cursor stopped. */
    Map<String, Object> fetch(@Nullable String cursor) {
        return timeline.ask(() -> {
            int from = cursor == null || cursor.isBlank() ? 0 : Integer.parseInt(cursor.substring(1));
            int to = Math.min(kept.size(), from + PAGE);
            return Map.of("errcode", 0, "errmsg", "ok", "next_cursor", "c" + to, "has_more", to < kept.size() ? 1 : 0,
                    "msg_list", List.copyOf(kept.subList(Math.min(from, to), to)));
        });
    }

    /** The server answers a customer; the error, 0: none. */
    int answer(String customer, String id, String text, String media) {
        return timeline.ask(() -> {
            if (!quotas.knows(customer)) {
                return 40096;
            }
            if (states.getOrDefault(customer, NEW) == AGENT) {
                return 95018;
            }
            if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
                return 45002;
            }
            if (!media.isEmpty() && shelf.find(media).isEmpty()) {
                return 40007;
            }
            int error = quotas.spend(customer, timeline.now());
            if (error == 0) {
                said.add(new Said(id, customer, false, text, media, timeline.now()));
            }
            return error == 0 ? 0 : error == 45047 ? 95001 : 95018;
        });
    }

    /** Puts a session into a state; 3 is served by an agent of WeCom's own, where the interface may not speak. */
    public void state(String customer, int state) {
        timeline.run(() -> states.put(customer, state));
    }

    int stateOf(String customer) {
        return timeline.ask(() -> states.getOrDefault(customer, ASSISTANT));
    }

    public void close(String customer) {
        timeline.run(() -> quotas.end(customer));
    }

    public void use(String customer) {
        timeline.run(() -> quotas.use(customer));
    }

    /** Everything to and from somebody, oldest first. */
    public List<Said> with(String customer) {
        return timeline.ask(() -> said.stream().filter(one -> one.who().equals(customer)).toList());
    }

    void forget() {
        timeline.run(() -> {
            quotas.forget();
            said.clear();
            states.clear();
            tokens.forget();
        });
    }
}
