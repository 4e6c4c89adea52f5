package org.huiying.standin.message;

import java.time.Instant;

/** A text message. @param status as Twilio calls it: queued, sent, delivered, failed, undelivered, received */
public record Message(String sid, String from, String to, String body, String status, Instant created) {}
