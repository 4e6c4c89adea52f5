package org.huiying.desk.agent;

/** What a member of staff may do. */
public enum Role {
    /** Takes contacts. */
    AGENT,
    /** Watches queues and agents, and steps in. */
    SUPERVISOR,
    /** Keeps the knowledge base. */
    EDITOR,
    /** Sends technicians out. */
    DISPATCHER,
    /** Repairs. */
    TECHNICIAN,
    /** Keeps users and settings. */
    ADMIN
}
