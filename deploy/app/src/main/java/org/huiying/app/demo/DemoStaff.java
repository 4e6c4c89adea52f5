package org.huiying.app.demo;

import java.util.List;
import java.util.Set;

/** The people of the demo company. */
record DemoStaff(String login, String name, String grade, Set<String> roles, String work, List<Skill> skills, List<String> queues) {

    record Skill(String code, int level) {}

    static final DemoStaff ADMIN = new DemoStaff("admin", "系统管理员", "MANAGER", Set.of("ADMIN", "SUPERVISOR", "EDITOR", "DISPATCHER"),
            "管理员 administrator", List.of(), List.of());

    private static final String GENERAL = "after-sales";

    static List<DemoStaff> all() {
        return List.of(
                ADMIN,
                new DemoStaff("zhoumin", "周敏", "MANAGER", Set.of("SUPERVISOR", "AGENT", "DISPATCHER"), "主管 supervisor",
                        List.of(skill("air-conditioner", 7), skill("complaint", 9)), List.of(GENERAL, "complaint")),
                new DemoStaff("lina", "李娜", "SENIOR", Set.of("AGENT"), "资深坐席 senior agent",
                        List.of(skill("air-conditioner", 9), skill("refrigerator", 7), skill("washing-machine", 5),
                                skill("lang-en", 7)),
                        List.of(GENERAL, "air-conditioner", "refrigerator", "washing-machine")),
                new DemoStaff("wangqiang", "王强", "REGULAR", Set.of("AGENT"), "坐席 agent",
                        List.of(skill("washing-machine", 9), skill("water-heater", 7), skill("air-conditioner", 3)),
                        List.of(GENERAL, "washing-machine", "water-heater", "air-conditioner")),
                new DemoStaff("chenjing", "陈静", "REGULAR", Set.of("AGENT"), "坐席 agent",
                        List.of(skill("digital", 9), skill("refrigerator", 5), skill("lang-yue", 9), skill("lang-en", 5)),
                        List.of(GENERAL, "digital", "refrigerator")),
                new DemoStaff("zhaolei", "赵磊", "TRAINEE", Set.of("AGENT"), "见习坐席 trainee",
                        List.of(skill("digital", 1), skill("water-heater", 3)), List.of(GENERAL, "water-heater")),
                new DemoStaff("sunli", "孙丽", "SENIOR", Set.of("EDITOR", "AGENT"), "知识编辑 editor",
                        List.of(skill("water-heater", 9), skill("refrigerator", 9)), List.of(GENERAL, "water-heater", "refrigerator")),
                new DemoStaff("hewei", "何伟", "LEAD", Set.of("DISPATCHER", "AGENT"), "派工员 dispatcher",
                        List.of(skill("complaint", 5)), List.of("complaint")),
                new DemoStaff("liujun", "刘军", "REGULAR", Set.of("TECHNICIAN"), "维修师傅 technician", List.of(), List.of()));
    }

    private static Skill skill(String code, int level) {
        return new Skill(code, level);
    }
}
