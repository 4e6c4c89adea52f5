package org.huiying.standin.call;

/** What listens on the line to the one who calls. Both say whether it was listened to. */
interface Listener {

    boolean key(char key);

    boolean says(String words);
}
