package org.huiying.rules.ticket;

/** The names of the steps in a ticket's life; what each must carry is in {@link TicketStep}. */
public enum StepKind {

    DISPATCH("派工"),
    ACCEPT("接单"),
    DECLINE("拒单"),
    AGREE_VISIT("预约"),
    ARRIVE("到场"),
    START_WORK("开始处理"),
    WAIT_FOR_PARTS("待料"),
    PARTS_ARRIVED("到料"),
    TAKE_IN("取回修理"),
    FINISH("完工"),
    FOLLOW_UP("回访"),
    CLOSE("办结"),
    REOPEN("重开"),
    CANCEL("取消");

    private final String chinese;

    StepKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
