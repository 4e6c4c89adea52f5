package org.huiying.knowledge.category;

import org.huiying.knowledge.article.ArticleRefused;
import org.jspecify.annotations.Nullable;

/** What an editor says of a category. */
record CategoryForm(@Nullable Long parentId, @Nullable String name, @Nullable String nameEn, @Nullable Integer sort,
        @Nullable Boolean twoPersons) {

    private static final int LONGEST = 60;

    CategoryForm checked() {
        String said = name == null ? "" : name.strip();
        String english = nameEn == null ? "" : nameEn.strip();
        if (said.isEmpty() || said.length() > LONGEST || english.length() > LONGEST) {
            throw ArticleRefused.invalid("name: " + said.length() + " characters (expected: 1-" + LONGEST + ")");
        }
        return new CategoryForm(parentId, said, english, sort == null ? 0 : sort, Boolean.TRUE.equals(twoPersons));
    }
}
