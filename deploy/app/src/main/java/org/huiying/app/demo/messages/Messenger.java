package org.huiying.app.demo.messages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One way for a customer to write, as his phone has it. */
interface Messenger {

    /** As the page names it: sms, whatsapp, … */
    String name();

    /** Whether somebody of that name or number can have it; the name as the provider writes it, or null. */
    @Nullable String known(String who);

    /** Everything to and from him, oldest first. */
    List<Bubble> shown(String who);

    void write(String who, String words);

    void sendPicture(String who, String type, byte[] picture);

    /** Chooses something in the account's menu, where there is one. */
    default void press(String who, String key) {}

    /** How the provider treats what comes next: {@code well}, or a trouble of its own. */
    default void treat(String who, String how) {}

    /**
     * A message as a phone shows it.
     *
     * @param mine    whether the customer wrote it
     * @param status  what became of it, in the provider's word
     * @param picture where a picture of ours is found; null: none
     */
    record Bubble(String id, boolean mine, String text, String status, @Nullable String picture) {}
}
