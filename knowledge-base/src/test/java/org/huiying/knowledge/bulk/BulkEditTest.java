package org.huiying.knowledge.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.EditorAct;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.bulk.BulkEdit.Chosen;
import org.huiying.knowledge.bulk.BulkLine.FieldChange;
import org.huiying.knowledge.bulk.BulkLine.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One change to many articles: seen before, made one by one, refused one by one. */
@KnowledgeBaseTest
@RecordApplicationEvents
class BulkEditTest {

    private static final String EDITOR = "sunli";

    @Autowired WebApplicationContext context;
    @Autowired BulkEdit edit;
    @Autowired ArticleWorkflow workflow;
    @Autowired ArticleTerms terms;
    @Autowired ApplicationEvents events;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        Article article = published("旧", "清洁");
        BulkLine line = edit.preview(List.of(article.id().value()), tags(List.of("季节"), List.of("旧"), true)).getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(line.changes()).containsExactly(new FieldChange("tags", "旧、清洁", "清洁、季节"));
        assertThat(line.becomes()).isEqualTo("PUBLISHED");
        assertThat(workflow.get(article.id())).isEqualTo(article);
    }

    @Test
    void changesManyAndLeavesPublishedOnesOnlineOrBesideADraft() {
        Article online = published("甲");
        Article draft = workflow.create("bulk/" + UUID.randomUUID(), text("甲"), EDITOR);

        edit.apply(List.of(chosen(online), chosen(draft)), tags(List.of("乙"), List.of(), true), EDITOR);
        assertThat(workflow.get(online.id()).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(workflow.get(online.id()).text().tags()).containsExactly("甲", "乙");
        assertThat(workflow.get(draft.id()).state()).isEqualTo(ArticleState.DRAFT);

        Article now = workflow.get(online.id());
        edit.apply(List.of(chosen(now)), tags(List.of("丙"), List.of(), false), EDITOR);
        assertThat(workflow.get(online.id()).state()).isEqualTo(ArticleState.DRAFT);
        assertThat(workflow.get(online.id()).publishedVersion()).isEqualTo(now.version());
        assertThat(events.stream(EditorAct.class)).anySatisfy(act -> {
            assertThat(act.action()).isEqualTo("article.bulk");
            assertThat(act.detail()).containsEntry("changed", List.of(online.id().value(), draft.id().value()));
        });
    }

    @Test
    void changesOwnerAndValidityWithoutANewVersion() {
        Article article = published("甲");
        LocalDate until = LocalDate.parse("2027-01-31");
        List<BulkLine> lines = edit.apply(List.of(chosen(article)),
                new BulkChange(List.of(), List.of(), null, null, null, "lina", null, until, false, false, true), EDITOR);

        assertThat(lines.getFirst().changes()).extracting(FieldChange::field).containsExactly("owner", "validUntil");
        assertThat(terms.of(article.id()).owner()).isEqualTo("lina");
        assertThat(terms.of(article.id()).validUntil()).isEqualTo(until);
        assertThat(workflow.get(article.id()).version()).isEqualTo(article.version());

        edit.apply(List.of(chosen(article)), new BulkChange(List.of(), List.of(), null, null, null, null, null, null, true, false, true), EDITOR);
        assertThat(terms.of(article.id()).validUntil()).isNull();
    }

    @Test
    void refusesOnlyTheArticleThatSomebodyChangedSince() {
        Article contested = published("甲");
        Article other = published("甲");
        workflow.save(contested.id(), contested.version(), text("别人"), "wang");

        List<BulkLine> lines = edit.apply(List.of(chosen(contested), chosen(other), new Chosen(999_999, 1)), tags(List.of("乙"), List.of(), true), EDITOR);

        assertThat(lines).extracting(BulkLine::outcome).containsExactly(Outcome.REFUSED, Outcome.CHANGED, Outcome.REFUSED);
        assertThat(lines.getFirst().reason()).contains("wang 保存了新版本");
        assertThat(lines.getFirst().reasonEn()).contains("wang saved a newer version");
        assertThat(workflow.get(contested.id()).text().tags()).containsExactly("别人");
        assertThat(workflow.get(other.id()).text().tags()).containsExactly("甲", "乙");
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        Article article = published("甲");
        BulkChange change = tags(List.of("乙"), List.of(), true);
        edit.apply(List.of(chosen(article)), change, EDITOR);
        int version = workflow.get(article.id()).version();
        assertThat(edit.apply(List.of(chosen(article)), change, EDITOR).getFirst().outcome()).isEqualTo(Outcome.SAME);
        assertThat(workflow.get(article.id()).version()).isEqualTo(version);
    }

    @Test
    void retiresAllButThoseThatAreBeingRewritten() {
        Article article = published("甲");
        Article rewritten = published("甲");
        workflow.save(rewritten.id(), rewritten.version(), text("新"), "wang");
        BulkChange retire = new BulkChange(List.of(), List.of(), null, null, null, null, null, null, false, true, false);

        List<BulkLine> lines = edit.apply(List.of(chosen(article), new Chosen(rewritten.id().value(), rewritten.version() + 1)), retire, EDITOR);
        assertThat(lines).extracting(BulkLine::outcome).containsExactly(Outcome.CHANGED, Outcome.REFUSED);
        assertThat(workflow.get(article.id()).state()).isEqualTo(ArticleState.RETIRED);
        assertThat(workflow.get(rewritten.id()).publishedVersion()).isNotNull();
    }

    @Test
    void isForEditorsAndForChangesThatSaySomething() throws Exception {
        Article article = published("甲");
        MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
        String one = "{\"articles\":[{\"id\":%d,\"version\":%d}],\"change\":%s}".formatted(article.id().value(), article.version(), "%s");
        signIn("ROLE_AGENT");
        assertThatThrownBy(() -> http.perform(sent("/preview", one.formatted("{\"retire\":true}")))).hasCauseInstanceOf(AccessDeniedException.class);

        signIn("ROLE_EDITOR");
        http.perform(sent("/preview", one.formatted("{\"addTags\":[\"新\"],\"publish\":true}"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].outcome").value("CHANGED")).andExpect(jsonPath("$[0].changes[0].after").value("甲、新"));
        http.perform(sent("", one.formatted("{\"visibility\":\"INTERNAL\"}"))).andExpect(status().isOk()).andExpect(jsonPath("$[0].becomes").value("DRAFT"));
        http.perform(sent("", one.formatted("{}"))).andExpect(status().isUnprocessableContent());
        http.perform(sent("", one.formatted("{\"retire\":true,\"product\":\"router\"}"))).andExpect(status().isUnprocessableContent());
        http.perform(sent("", "{\"articles\":[],\"change\":{\"retire\":true}}")).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("article-invalid"));
    }

    private static MockHttpServletRequestBuilder sent(String path, String body) {
        return post("/api/editor/bulk" + path).contentType(MediaType.APPLICATION_JSON).content(body)
                .principal(new TestingAuthenticationToken(EDITOR, ""));
    }

    private static void signIn(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(EDITOR, "", role));
    }

    private Article published(String... tags) {
        Article article = workflow.create("bulk/" + UUID.randomUUID(), text(tags), EDITOR);
        workflow.submit(article.id(), 1, EDITOR, "");
        return workflow.publish(article.id(), 1, EDITOR, "");
    }

    private static Chosen chosen(Article article) {
        return new Chosen(article.id().value(), article.version());
    }

    private static BulkChange tags(List<String> add, List<String> remove, boolean publish) {
        return new BulkChange(add, remove, null, null, null, null, null, null, false, false, publish);
    }

    private static ArticleText text(String... tags) {
        return new ArticleText("批量", "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(tags), "正文\n");
    }
}
