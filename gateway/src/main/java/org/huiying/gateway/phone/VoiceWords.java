package org.huiying.gateway.phone;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.call.Prompt;
import org.jspecify.annotations.Nullable;

/** The words of prompts in one language: that of its file, and Chinese when there is none. */
final class VoiceWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ResourceBundle words;

    private VoiceWords(ResourceBundle words) {
        this.words = words;
    }

    static VoiceWords in(Language language) {
        return new VoiceWords(ResourceBundle.getBundle("org.huiying.gateway.phone.prompts", Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The provider's name of who speaks it. */
    String voice() {
        return words.getString("voice");
    }

    private String text(String key, Object... facts) {
        return facts.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key), words.getLocale()).format(facts);
    }

    private String sentences(String... sentences) {
        return Stream.of(sentences).filter(one -> !one.isEmpty()).collect(Collectors.joining(text("space")));
    }

    /** The law asks for it before anything is recorded. */
    private String notice(boolean recorded) {
        return recorded ? text("recorded") : "";
    }

    /** Those who want another language do not understand this: they are asked in theirs. */
    String menu(Prompt.Menu menu) {
        String options = menu.options().stream().filter(option -> option.language() == null)
                .map(option -> text("menu.option", option.name(), option.key())).collect(Collectors.joining(text("menu.between")));
        return menu.round() == 1 ? sentences(text("greeting"), notice(menu.recorded()), options + text("menu.end"))
                : sentences(text("menu.again"), options + text("menu.end"));
    }

    String offer(String key) {
        return text("offer", key);
    }

    String welcome(boolean recorded) {
        return sentences(text("greeting"), notice(recorded), text("connecting"));
    }

    String hold(Prompt.Hold hold) {
        Duration estimate = hold.estimate();
        String wait = estimate == null ? text("hold.no-estimate")
                : text("hold.estimate", Math.max(1, (estimate.toSeconds() + 59) / 60));
        Integer position = hold.position();
        String place = position == null ? text("hold.busy")
                : position == 1 ? text("hold.next", wait) : text("hold.behind", position - 1, wait);
        return sentences(place, hold.callback() ? text("hold.callback") : "");
    }

    String message(Prompt.LeaveMessage message, Instant now) {
        return message.closed() ? sentences(closed(message.opensAt(), now), text("closed.callback"), text("message.leave"))
                : sentences(text("message.callback"), text("message.leave"));
    }

    String meet(boolean recorded) {
        return sentences(text("meet"), notice(recorded), text("meet.connecting"));
    }

    String ask(Prompt.AskToAccept ask) {
        return text(switch (ask.occasion()) {
            case CALLER -> "ask.caller";
            case CONSULTED -> "ask.consulted";
            case SUPERVISING -> "ask.supervising";
            case CALLING_OUT -> "ask.calling-out";
        }, ask.queue());
    }

    String goodbye(Prompt.Goodbye goodbye, Instant now) {
        return switch (goodbye.why()) {
            case OVER -> sentences(text("bye.over"), text("bye"));
            case CALLBACK_PROMISED -> sentences(text("bye.callback"), text("bye"));
            case CLOSED_CALLBACK_PROMISED -> sentences(closed(goodbye.opensAt(), now), text("closed.callback"), text("bye"));
            case MESSAGE_KEPT -> sentences(text("closed.message"), text("bye"));
            case CLOSED -> sentences(closed(goodbye.opensAt(), now), text("closed.call-again"), text("bye"));
            case FULL -> sentences(text("bye.full"), text("bye"));
            case NOBODY -> sentences(text("bye.nobody"), text("bye"));
            case ALREADY_CALLING -> sentences(text("bye.already-calling"), text("bye"));
            case CALLER_GONE -> text("bye.caller-gone");
        };
    }

    private String closed(@Nullable Instant opensAt, Instant now) {
        if (opensAt == null) {
            return text("closed");
        }
        ZonedDateTime opens = opensAt.atZone(CHINA);
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        String day = opens.toLocalDate().equals(today) ? text("day.today")
                : opens.toLocalDate().equals(today.plusDays(1)) ? text("day.tomorrow") : pattern("pattern.day", opens);
        return text("closed.until", day, pattern(opens.getMinute() == 0 ? "pattern.hour" : "pattern.time", opens));
    }

    private String pattern(String key, ZonedDateTime time) {
        Locale locale = words.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA;
        return DateTimeFormatter.ofPattern(text(key), locale).format(time);
    }
}
