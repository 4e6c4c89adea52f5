package org.huiying.rules.agent;

/** Whether an agent is there to be offered contacts. Work and wrap-up are counted apart from it. */
public enum Presence {
    ONLINE,
    AWAY,
    OFFLINE
}
