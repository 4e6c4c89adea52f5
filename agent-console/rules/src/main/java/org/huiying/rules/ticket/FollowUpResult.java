package org.huiying.rules.ticket;

/** What the customer said of the repair when he was asked. */
public enum FollowUpResult {

    SATISFIED("满意"),
    DISSATISFIED("不满意"),
    COMPLAINED("来电投诉"),
    REPAIRED_TWICE("一次维修不到位"),
    REPAIRED_OFTEN("多次维修不到位"),
    BAD_ATTITUDE("态度不满意"),
    /** Nobody answered at any attempt; a message was left. It counts neither way and does not keep a ticket open. */
    NOT_REACHED("未联系上");

    private final String chinese;

    FollowUpResult(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Anything but satisfied reopens the ticket or opens a complaint. */
    public boolean mayClose() {
        return this == SATISFIED || this == NOT_REACHED;
    }

    /** About people rather than the repair: the matter becomes a complaint. */
    public boolean isComplaint() {
        return this == COMPLAINED || this == BAD_ATTITUDE;
    }
}
