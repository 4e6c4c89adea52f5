package org.huiying.knowledge.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field of an article, under the names that files give it. */
enum Column {
    ID("id", "编号", "source", "来源编号", "序号"),
    TITLE("title", "标题", "问题", "名称", "知识标题"),
    PRODUCT("product", "产品", "产品类别", "品类"),
    KIND("kind", "类型", "知识类型"),
    VISIBILITY("visibility", "可见范围", "可见性"),
    MODELS("models", "型号", "适用型号"),
    FAULT_CODES("fault_codes", "faultcodes", "fault codes", "故障代码", "代码"),
    SYMPTOM("symptom", "现象", "故障现象", "客户怎么说"),
    SYNONYMS("synonyms", "其他说法", "相似问法", "同义说法", "相似问题"),
    TAGS("tags", "标签"),
    CATEGORY("category", "分类"),
    TEAMS("teams", "可见团队", "团队"),
    VALID_FROM("valid_from", "valid from", "生效日期"),
    VALID_UNTIL("valid_until", "valid until", "截止日期", "有效期至"),
    REVIEW_ON("review_on", "review on", "复审日期"),
    BODY("markdown", "body", "正文", "内容", "答案", "知识内容"),
    CAUSE("cause", "原因", "可能原因", "故障原因"),
    STEPS("steps", "步骤", "排查步骤", "处理方法", "解决方法", "解决办法", "解决方案"),
    REPAIR("repair", "何时报修", "报修条件");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    static Optional<Column> named(String header) {
        String name = header.strip().replaceAll("[（(].*[)）]$|[*:：]$", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.names.contains(name)).findFirst();
    }
}
