package org.huiying.desk.reach;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.Template;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The channels that are connected. */
@Component
public class Channels {

    /** Gathered when first asked for: channels report to those who need this. */
    private final SingletonSupplier<Map<String, Channel>> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = SingletonSupplier.of(() -> channels.stream()
                .collect(Collectors.toMap(channel -> channel.kind().name(), Function.identity())));
    }

    /** Empty when it is not configured, or carries no messages of ours. */
    public Optional<Channel> of(String kind) {
        return Optional.ofNullable(channels.obtain().get(kind));
    }

    /** The approved text of that id, whosever it is. */
    public Optional<Template> template(String id) {
        return channels.obtain().values().stream().flatMap(channel -> channel.templates().stream())
                .filter(template -> template.id().equals(id)).findFirst();
    }
}
