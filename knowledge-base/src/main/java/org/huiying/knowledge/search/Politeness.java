package org.huiying.knowledge.search;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words around a question, which say little about it: 你好请问一下我家那个…怎么就是…了呢. They are weighed less rather than
 * dropped, because short questions consist of little else (怎么办). The weight is the best on the development sets.
 */
final class Politeness {

    private static final float LITTLE = 0.4f;
    private static final Set<Integer> CHARACTERS = "你您好请问一下我家那个怎么就是了呢吗啊哈吧的呀嘛哦谢麻烦帮想们在有这咋办要"
            .codePoints().boxed().collect(Collectors.toUnmodifiableSet());

    private Politeness() {
    }

    static float weightOf(int unit) {
        return CHARACTERS.contains(unit) ? LITTLE : 1;
    }

    static float weightOf(String term) {
        return term.codePoints().allMatch(CHARACTERS::contains) ? LITTLE : 1;
    }
}
