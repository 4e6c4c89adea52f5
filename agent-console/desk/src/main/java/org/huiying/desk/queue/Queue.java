package org.huiying.desk.queue;

import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.queue.QueueId;

/**
 * A queue as customers and lists know it.
 *
 * @param code         stable, by which forms and sites name it
 * @param offeredOnWeb whether a visitor may choose it
 * @param languages    in which one can be served beside Chinese
 * @param waitsClosed  whether contacts come in and wait while it is closed
 */
public record Queue(QueueId id, String code, String name, String nameEn, boolean enabled, boolean offeredOnWeb,
                    OpeningHours hours, List<String> languages, boolean waitsClosed) {

    public Queue {
        languages = List.copyOf(languages);
    }
}
