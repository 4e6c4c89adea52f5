package org.huiying.desk.routing;

import org.huiying.rules.queue.QueueId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How routing events are written where JSON knows no numbers: the queue of a map's entry by its number. */
@Configuration
class RoutingJson {

    @Bean
    JacksonModule queuesAsKeys() {
        return new SimpleModule("routing").addKeyDeserializer(QueueId.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return new QueueId(Long.parseLong(key));
            }
        });
    }
}
