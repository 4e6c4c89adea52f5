package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonValue;

/** One thing that a customer may choose before a chat, in both languages. */
public record Choice(Code code, String name, String nameEn) {

    /** What stands for the choice in a form and in a conversation. */
    public record Code(@JsonValue String value) {

        public Code {
            Checks.line("choice", value, 80);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
