package org.huiying.standin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Hooks;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.Pace;
import org.huiying.standin.log.Recent;
import org.huiying.standin.message.Messages;
import org.huiying.standin.rest.RestServer;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.standin.webhook.Webhooks;

/** Twilio as we know it, put together. Its REST address serves as soon as it is made. */
public final class StandIn implements AutoCloseable {

    private final Account account;
    private final Recent<String> violations = new Recent<>();
    private final Webhooks webhooks;
    private final Network network;
    private final Messages messages;
    private final RestServer rest;

    public StandIn(Account account, Timeline timeline, Pace pace, Faults faults) {
        this.account = account;
        this.webhooks = new Webhooks(account, timeline, faults);
        this.network = new Network(account, timeline, webhooks, pace, violations);
        this.messages = new Messages(account, timeline, webhooks);
        this.rest = new RestServer(account, network, messages, violations);
        messages.serveFilesAt(rest.url());
    }

    public Account account() {
        return account;
    }

    /** Where phones are. */
    public Network network() {
        return network;
    }

    public Messages messages() {
        return messages;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public RestServer rest() {
        return rest;
    }

    /** Somebody calls the hotline, whose webhooks are those of the number as our set-up guide says. @return the call */
    public String call(String from) {
        String hooks = account.publicUrl() + "/hooks/twilio/voice";
        return network.call(from, new Hooks(URI.create(hooks), URI.create(hooks + "/status"), Set.of()));
    }

    /** What was asked or answered against Twilio's rules, in words. */
    public List<String> violations() {
        return violations.all();
    }

    /** As if nothing had ever been asked. */
    public void forget() {
        network.forget();
        messages.forget();
        webhooks.forget();
        rest.forget();
        violations.clear();
    }

    @Override
    public void close() {
        rest.close();
    }
}
