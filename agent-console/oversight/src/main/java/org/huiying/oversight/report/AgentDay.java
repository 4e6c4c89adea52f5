package org.huiying.oversight.report;

import org.jspecify.annotations.Nullable;

/**
 * One agent's day; null where there is nothing to average.
 *
 * @param contacts             that she answered on that day, due callbacks included
 * @param firstResponseSeconds from her answer to her first words, average over those in which she wrote
 * @param replyRate            per cent of her chats and messages in which she wrote at least once
 * @param handleSeconds        from answer to end, average over those that ended
 * @param wrapUpSeconds        from end to the closing of the record, average
 * @param missed               offers that she let pass
 * @param declined             offers that she declined
 * @param rated                conversations that were rated
 * @param satisfaction         per cent of the rated with 3 or 4 of 4 degrees
 * @param tickets              that she registered
 * @param solvedByArticle      conversations that ended with an article marked as the solution: visits avoided
 */
record AgentDay(long id, String name, String grade, int contacts, @Nullable Double firstResponseSeconds,
                @Nullable Double replyRate, @Nullable Double handleSeconds, @Nullable Double wrapUpSeconds, int missed,
                int declined, int rated, @Nullable Double satisfaction, int tickets, int solvedByArticle) {}
