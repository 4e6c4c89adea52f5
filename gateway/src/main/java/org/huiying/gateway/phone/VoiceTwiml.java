package org.huiying.gateway.phone;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.twilio.TwilioSettings;
import org.jspecify.annotations.Nullable;

/** Puts prompts into TwiML and Chinese words. */
final class VoiceTwiml {

    /** Where those wait who have called; one for the account. */
    static final String LINE = "huiying";
    private static final int SECONDS_TO_ACCEPT = 10;
    private static final int SECONDS_TO_CHOOSE = 6;
    private static final int LONGEST_MESSAGE_SECONDS = 120;
    private static final int SECONDS_OF_PAUSE = 6;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H点mm分", Locale.CHINA);

    private final TwilioSettings settings;
    private final Clock clock;

    VoiceTwiml(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String of(Prompt prompt) {
        var response = new VoiceResponse.Builder();
        switch (prompt) {
            case Prompt.Menu menu -> {
                String chose = settings.hook(VoiceHooks.ROOT + "/menu?round=" + menu.round()).toString();
                var gather = new Gather.Builder().inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH)).numDigits(1)
                        .language(Gather.Language.CMN_HANS_CN).hints(hints(menu)).speechTimeout("auto")
                        .timeout(SECONDS_TO_CHOOSE).action(chose).say(say(words(menu)));
                menu.options().stream().filter(option -> option.language() != null).map(VoiceTwiml::inItsLanguage).forEach(gather::say);
                response.gather(gather.build()).redirect(new Redirect.Builder(chose).build());
            }
            case Prompt.LeaveMessage message -> response
                    .say(say((message.closed() ? closed(message.opensAt()) + "上班后我们会给您回电。" : "我们会尽快给您回电。")
                            + "请在提示音后留言，说完请按井号键。"))
                    .record(new Record.Builder().action(settings.hook(VoiceHooks.ROOT + "/message")).finishOnKey("#")
                            .maxLength(LONGEST_MESSAGE_SECONDS).timeout(SECONDS_OF_PAUSE)
                            .recordingStatusCallback(settings.hook(VoiceHooks.ROOT + "/recorded").toString()).build())
                    .redirect(new Redirect.Builder(settings.hook(VoiceHooks.ROOT + "/message")).build());
            case Prompt.Wait wait -> {
                if (wait.greet()) {
                    response.say(say("您好，欢迎致电售后服务热线，" + notice(wait.recorded()) + "正在为您转接人工客服，请稍候。"));
                }
                response.enqueue(new Enqueue.Builder(LINE).waitUrl(settings.hook(VoiceHooks.ROOT + "/wait"))
                        .action(settings.hook(VoiceHooks.ROOT + "/waited")).build());
            }
            case Prompt.Hold hold -> response
                    .gather(new Gather.Builder().numDigits(1).timeout((int) hold.quiet().toSeconds())
                            .action(settings.hook(VoiceHooks.ROOT + "/key")).say(say(words(hold))).build())
                    .redirect(new Redirect.Builder(settings.hook(VoiceHooks.ROOT + "/wait")).build());
            case Prompt.StopWaiting stop -> response.leave(new Leave.Builder().build());
            case Prompt.Talk talk -> response
                    .dial(new Dial.Builder().action(settings.hook(VoiceHooks.ROOT + "/talked"))
                            .conference(room(talk)).build());
            case Prompt.Meet meet -> throw new IllegalArgumentException("meet: for a caller (expected: for whom we call)");
            case Prompt.AskToAccept ask -> response
                    .gather(new Gather.Builder().numDigits(1).timeout(SECONDS_TO_ACCEPT)
                            .action(settings.hook(VoiceHooks.ROOT + "/leg/key?leg=" + ask.leg()))
                            .say(say(words(ask))).build())
                    .hangup(new Hangup.Builder().build());
            case Prompt.Goodbye goodbye -> response.say(say(words(goodbye))).hangup(new Hangup.Builder().build());
        }
        return response.build().toXml();
    }

    /** An agent in the room: nothing comes after it. */
    String ofAgent(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Talk talk -> joins(new VoiceResponse.Builder(), talk);
            case Prompt.Meet meet -> joins(new VoiceResponse.Builder().say(say("您好，这里是售后服务中心，"
                    + notice(meet.talk().recorded()) + "正在为您接通客服。")), meet.talk());
            default -> of(prompt);
        };
    }

    private String joins(VoiceResponse.Builder response, Prompt.Talk talk) {
        return response.dial(new Dial.Builder().conference(room(talk)).build()).hangup(new Hangup.Builder().build())
                .build().toXml();
    }

    String keys(String keys) {
        return new VoiceResponse.Builder().play(new Play.Builder().digits(keys).build()).build().toXml();
    }

    private Conference room(Prompt.Talk talk) {
        var conference = new Conference.Builder(talk.room().value()).startConferenceOnEnter(true)
                .endConferenceOnExit(talk.seat().ends()).muted(talk.seat().muted()).beep(Conference.Beep.FALSE);
        if (talk.seat().coaches() && talk.coached() != null) {
            conference.coach(talk.coached().value());
        }
        if (talk.recorded()) {
            conference.record(Conference.Record.RECORD_FROM_START)
                    .recordingStatusCallback(settings.hook(VoiceHooks.ROOT + "/room-recorded?room=" + talk.room().value()));
        }
        return conference.build();
    }

    private static String words(Prompt.AskToAccept ask) {
        return switch (ask.occasion()) {
            case CALLER -> "回应来电，" + ask.queue() + "，接听请按 1。";
            case CONSULTED -> "同事请您协助，" + ask.queue() + "，接听请按 1。";
            case SUPERVISING -> "监听通话，" + ask.queue() + "，开始请按 1。";
            case CALLING_OUT -> "即将为您拨打客户电话，开始请按 1。";
        };
    }

    private static String words(Prompt.Hold hold) {
        var words = new StringBuilder();
        if (hold.position() == null) {
            words.append("客服正忙，请稍候。");
        } else if (hold.position() == 1) {
            words.append("您是下一位，");
        } else {
            words.append("您前面还有 ").append(hold.position() - 1).append(" 位客户，");
        }
        if (hold.position() != null) {
            words.append(estimate(hold.estimate())).append("。");
        }
        if (hold.callback()) {
            words.append("如果不想等待，请按 1，我们会给您回电，并保留您的排队位置；如果想先留言，请按 2。");
        }
        return words.toString();
    }

    private static String words(Prompt.Menu menu) {
        return (menu.round() == 1 ? "您好，欢迎致电售后服务热线。" + notice(menu.recorded()) : "抱歉，没有听清您的选择。")
                + menu.options().stream().filter(option -> option.language() == null)
                        .map(option -> option.name() + "请按 " + option.key()).collect(Collectors.joining("，")) + "。您也可以直接说出来。";
    }

    /** Who wants another language does not understand ours. */
    private static Say inItsLanguage(Prompt.Menu.Option option) {
        return switch (String.valueOf(option.language())) {
            case "en" -> new Say.Builder("For service in English, press " + option.key() + ".").language(Say.Language.EN_US).build();
            case "yue" -> new Say.Builder("廣東話請按 " + option.key() + "。").language(Say.Language.ZH_HK).build();
            default -> say(option.language() + "：" + option.key());
        };
    }

    /** What he may say, so that it is understood rather than something that sounds alike. */
    private static String hints(Prompt.Menu menu) {
        return menu.options().stream().filter(option -> option.language() == null).map(Prompt.Menu.Option::name).collect(Collectors.joining(","));
    }

    /** The law asks for it before anything is recorded. */
    private static String notice(boolean recorded) {
        return recorded ? "为保证服务质量，您的通话将被录音。" : "";
    }

    private static String estimate(@Nullable Duration estimate) {
        if (estimate == null) {
            return "请稍候";
        }
        long minutes = Math.max(1, (estimate.toSeconds() + 59) / 60);
        return "预计等待约 " + minutes + " 分钟";
    }

    private String words(Prompt.Goodbye goodbye) {
        return switch (goodbye.why()) {
            case OVER -> "感谢您的来电，再见。";
            case CALLBACK_PROMISED -> "好的，我们会尽快给您回电，并保留您的排队位置。再见。";
            case CLOSED_CALLBACK_PROMISED -> closed(goodbye.opensAt()) + "上班后我们会给您回电。再见。";
            case MESSAGE_KEPT -> "已收到您的留言，上班后我们会给您回电。再见。";
            case CLOSED -> closed(goodbye.opensAt()) + "请在服务时间来电。再见。";
            case FULL -> "抱歉，目前排队人数已满，我们会尽快与您联系。再见。";
            case NOBODY -> "抱歉，暂时没有可用的客服，请稍后再拨。再见。";
            case ALREADY_CALLING -> "您的号码已有一通来电正在处理，请稍后再拨。再见。";
            case CALLER_GONE -> "客户已经挂断，谢谢。";
        };
    }

    private String closed(@Nullable Instant opensAt) {
        if (opensAt == null) {
            return "您好，现在不在服务时间。";
        }
        ZonedDateTime opens = opensAt.atZone(CHINA);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        String day = opens.toLocalDate().equals(today) ? "今天"
                : opens.toLocalDate().equals(today.plusDays(1)) ? "明天" : DAY.format(opens);
        String time = opens.getMinute() == 0 ? opens.getHour() + "点" : TIME.format(opens);
        return "您好，现在不在服务时间，我们" + day + time + "上班。";
    }

    private static Say say(String words) {
        return new Say.Builder(words).language(Say.Language.ZH_CN).build();
    }
}
