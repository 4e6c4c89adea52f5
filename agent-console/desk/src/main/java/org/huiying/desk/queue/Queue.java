package org.huiying.desk.queue;

import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.queue.QueueId;

/**
 * A queue as customers and lists know it.
 *
 * @param code         stable, by which forms and sites name it
 * @param offeredOnWeb whether a visitor may choose it
 */
public record Queue(QueueId id, String code, String name, String nameEn, boolean enabled, boolean offeredOnWeb,
                    OpeningHours hours) {}
