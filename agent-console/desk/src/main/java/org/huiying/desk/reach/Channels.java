package org.huiying.desk.reach;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.Template;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that are connected. */
@Component
public class Channels {

    private final Map<String, Channel> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = channels.stream().collect(Collectors.toMap(channel -> channel.kind().name(), Function.identity()));
    }

    /** Empty when it is not configured, or carries no messages of ours. */
    public Optional<Channel> of(String kind) {
        return Optional.ofNullable(channels.get(kind));
    }

    /** The approved text of that id, whosever it is. */
    public Optional<Template> template(String id) {
        return channels.values().stream().flatMap(channel -> channel.templates().stream())
                .filter(template -> template.id().equals(id)).findFirst();
    }
}
