package org.huiying.gateway.phone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.VoiceGrant;
import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.Softphones;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Access tokens for Twilio's Voice SDK: incoming calls only, as every call of ours rings our own side first. */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.voice-from", "huiying.twilio.api-key"})
class TwilioSoftphones implements Softphones {

    private static final Duration LASTS = Duration.ofHours(1);

    private final TwilioSettings settings;

    TwilioSoftphones(TwilioSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pass pass(Device.Browser browser) {
        AccessToken token = new AccessToken.Builder(settings.accountSid(), settings.apiKey(),
                settings.givenApiSecret().getBytes(StandardCharsets.UTF_8)).identity(browser.identity())
                .ttl((int) LASTS.toSeconds()).grant(new VoiceGrant().setIncomingAllow(true)).build();
        return new Pass(token.toJwt(), LASTS);
    }
}
