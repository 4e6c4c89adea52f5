package org.huiying.rules.callback;

/** Why a customer is contacted. */
public enum CallbackReason {

    MISSED("未接来访", "Missed contact", Origin.CUSTOMER_CAME),
    ABANDONED("排队中放弃", "Gave up waiting", Origin.CUSTOMER_CAME),
    ASKED_IN_QUEUE("排队时要求回拨", "Asked while waiting", Origin.CUSTOMER_ASKED),
    CHOSEN_TIME("客户约定时间", "Time chosen by the customer", Origin.CUSTOMER_ASKED),
    MESSAGE_LEFT("非工作时间留言", "Message left outside hours", Origin.CUSTOMER_ASKED),
    PROMISED_ANSWER("承诺答复", "Promised answer", Origin.CUSTOMER_ASKED),
    TICKET_AT_RISK("工单将违约", "Ticket about to break a promise", Origin.WE_OWE),
    REPAIR_FINISHED("维修回访", "Repair finished", Origin.WE_OWE),
    INSTALLATION_FINISHED("安装回访", "Installation finished", Origin.WE_OWE),
    SECOND_FOLLOW_UP("二次回访", "Second follow-up", Origin.WE_OWE),
    NEW_PURCHASE("新购回访", "New purchase", Origin.WE_OWE),
    WARRANTY_ENDS("保修到期提醒", "Warranty ends", Origin.WE_OWE),
    COMPLAINT_CLOSED("投诉回访", "Complaint closed", Origin.WE_OWE),
    CUSTOMER_CARE("客户关怀", "Customer care", Origin.WE_OWE);

    private enum Origin { CUSTOMER_CAME, CUSTOMER_ASKED, WE_OWE }

    private final String chinese;
    private final String english;
    private final Origin origin;

    CallbackReason(String chinese, String english, Origin origin) {
        this.chinese = chinese;
        this.english = english;
        this.origin = origin;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Whether the customer asked for it himself: then do-not-call and holidays do not stand against it. */
    public boolean isAskedFor() {
        return origin == Origin.CUSTOMER_ASKED;
    }

    /** Whether it is done once the customer reached an agent by himself. What we owe still has to be said or asked. */
    public boolean isFulfilledByContact() {
        return origin != Origin.WE_OWE;
    }

    /** Whether the customer is asked how satisfied he was. */
    public boolean isFollowUp() {
        return this == REPAIR_FINISHED || this == INSTALLATION_FINISHED || this == SECOND_FOLLOW_UP;
    }
}
