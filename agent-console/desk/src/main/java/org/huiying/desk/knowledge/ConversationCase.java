package org.huiying.desk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.Articles;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a conversation tells about its matter: the customer's words, what was said to them, what came of it. */
@Component
public class ConversationCase {

    private static final int MOST_MESSAGES = 200;

    private final JdbcClient jdbc;
    private final Articles articles;

    ConversationCase(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    record Row(String status, @Nullable String product, @Nullable String topic, @Nullable String summary,
               @Nullable Long solvedArticleId, long customerId) {}

    record Said(String author, String kind, String text) {}

    CaseNotes of(ConversationId conversation) {
        Row row = jdbc.sql("select status, product, topic, summary, solved_article_id, customer_id from conversation where id = ?")
                .param(conversation.value()).query(Row.class).optional().orElseThrow(() -> Refused.notFound("会话", "conversation"));
        if (!row.status().equals("ENDED")) {
            throw Refused.conflict("not-ended", "会话还没有结束，结束后才能转为案例", "The conversation has not ended; a case is made of one that has");
        }
        List<Said> said = said(conversation);
        List<String> solution = new ArrayList<>(row.summary() == null ? List.of() : row.summary().lines().toList());
        solution.addAll(steps(row.solvedArticleId()));
        return new CaseNotes(new CaseNotes.Source(conversation, null, "#" + conversation), row.product() == null ? "" : row.product(),
                List.of(), List.of(), customers(said), diagnosis(said), solution, tried(conversation), person(row.customerId(), Stream.of(), Stream.of(), Stream.of()));
    }

    /** What a customer's words say in a conversation, for the case of a ticket that came of it. */
    public List<String> diagnosis(ConversationId conversation) {
        return diagnosis(said(conversation));
    }

    /** The articles that were used in it. */
    public List<CaseNotes.Tried> tried(ConversationId conversation) {
        return jdbc.sql("""
                select u.article_id as article, v.title, bool_or(u.what = 'SOLVED') as solved
                from article_use u join article a on a.id = u.article_id
                join article_version v on v.article_id = a.id and v.version = coalesce(a.published_version, a.version)
                where u.conversation_id = ? and u.what in ('SENT', 'SOLVED') group by 1, 2 order by 3 desc, 1 limit 10""")
                .param(conversation.value()).query(CaseNotes.Tried.class).list();
    }

    /** Who a customer is, as far as we know; with what a ticket knows beside. */
    public Personal person(long customer, Stream<String> names, Stream<String> numbers, Stream<String> places) {
        List<String> identities = jdbc.sql("select value from customer_identity where customer_id = ?").param(customer).query(String.class).list();
        record Known(String name, @Nullable String phone, @Nullable String address, @Nullable String email) {}
        Known known = jdbc.sql("select name, phone, address, email from customer where id = ?").param(customer).query(Known.class).single();
        return new Personal(Stream.concat(names, Stream.of(known.name())),
                Stream.concat(numbers, Stream.concat(identities.stream(), Stream.ofNullable(known.phone()))),
                Stream.concat(places, Stream.ofNullable(known.address())));
    }

    private List<Said> said(ConversationId conversation) {
        return jdbc.sql("""
                select author, kind, text from message where conversation_id = ? and kind in ('TEXT', 'NOTE') and text <> ''
                order by seq limit ?""").params(conversation.value(), MOST_MESSAGES).query(Said.class).list();
    }

    private static List<String> customers(List<Said> said) {
        return said.stream().filter(each -> each.author().equals("CUSTOMER")).map(Said::text).toList();
    }

    private static List<String> diagnosis(List<Said> said) {
        return said.stream().filter(each -> !each.author().equals("SYSTEM"))
                .map(each -> (each.kind().equals("NOTE") ? "备注：" : each.author().equals("CUSTOMER") ? "客户：" : "客服：") + each.text()).toList();
    }

    private List<String> steps(@Nullable Long solved) {
        return solved == null ? List.of() : articles.published(new ArticleId(solved))
                .map(article -> List.of("按《" + article.text().title() + "》处理后解决")).orElse(List.of());
    }
}
