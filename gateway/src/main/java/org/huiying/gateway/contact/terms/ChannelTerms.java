package org.huiying.gateway.contact.terms;

import org.jspecify.annotations.Nullable;

/**
 * What a channel allows.
 *
 * @param window when and how often customers may be answered; null: always
 * @param optOut whether a customer may forbid us to write, by a word
 */
public record ChannelTerms(TextTerms text, FileTerms files, @Nullable WindowTerms window, boolean optOut) {}
