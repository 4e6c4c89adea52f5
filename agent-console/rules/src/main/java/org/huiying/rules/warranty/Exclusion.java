package org.huiying.rules.warranty;

/** Causes that a warranty does not cover. */
public enum Exclusion {

    DAMAGED_BY_PEOPLE("人为损坏"),
    LIQUID("进液"),
    FALL("摔落"),
    WRONG_VOLTAGE("电压不符"),
    OPENED_BY_OTHERS("非授权拆修、改装"),
    WRONG_ACCESSORIES("使用不符的配件"),
    NATURAL_DISASTER("自然灾害"),
    NUMBER_UNREADABLE("序列号无法辨认或不符"),
    NO_PROOF_OF_DATE("无发票且无法证明购买日期");

    private final String chinese;

    Exclusion(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
