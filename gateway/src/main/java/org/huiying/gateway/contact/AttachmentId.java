package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A stored picture or file. */
public record AttachmentId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
