package org.huiying.rules.ticket;

/** Who pays for a repair. */
public enum ServiceKind {

    /** 有费 */
    A_PAID,
    /** 合同 */
    B_CONTRACT,
    /** 免费 */
    C_WARRANTY,
    /** 内部 */
    D_INTERNAL
}
