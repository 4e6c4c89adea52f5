package org.huiying.standin.wechat;

import java.time.Instant;

/**
 * A message between a customer and the account.
 *
 * @param mine  whether the customer sent it
 * @param media id of what came with it; empty: nothing
 */
public record Said(String id, String who, boolean mine, String text, String media, Instant at) {}
