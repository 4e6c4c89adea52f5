/**
 * The language in which customers reach us, whatever the channel. It knows nothing of agents, tickets or articles.
 *
 * <p>Start with {@link org.huiying.gateway.contact.Inbox}: everything that a customer does arrives there as an
 * {@link org.huiying.gateway.contact.Inbound}, and is durable when the {@link org.huiying.gateway.contact.Receipt} is
 * back. What we say goes out through the {@link org.huiying.gateway.contact.Channel} of its kind.
 *
 * <p><b>Adding a channel</b>: give it a {@link org.huiying.gateway.contact.ChannelKind} and a package beside this one;
 * turn what arrives into {@code Inbound} with the channel's own id for it, hand it to the {@code Inbox}, and answer the
 * provider only when the receipt is there (or with an error, so that it is sent again: a repeat gets the first receipt);
 * publish a {@code Channel} bean that states its {@link org.huiying.gateway.contact.terms.ChannelTerms}, sends, never
 * sends twice what the provider has taken, and fetches what customers have sent. Nothing else changes.
 * {@code ADDING-A-CHANNEL.md} beside this file leads through it step by step.
 *
 * <p>Web chat has no {@code Channel}: a visitor's page follows its own topic through
 * {@link org.huiying.gateway.contact.VisitorFeed}, whose events are the JSON of
 * {@link org.huiying.gateway.contact.VisitorNews}. {@link org.huiying.gateway.contact.FrontDesk} is what a visitor may
 * know before anybody has spoken.
 *
 * <p>The ports {@code Inbox}, {@code VisitorFeed}, {@code FrontDesk}, {@code Attachments} and {@code SigningKey} are
 * implemented by the floors above; this package has no tables and no IO.
 */
@NullMarked
package org.huiying.gateway.contact;

import org.jspecify.annotations.NullMarked;
