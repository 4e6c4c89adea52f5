package org.huiying.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiying.knowledge.exchange.MadeFiles.file;
import static org.huiying.knowledge.exchange.MadeFiles.files;
import static org.huiying.knowledge.exchange.MadeFiles.png;
import static org.huiying.knowledge.exchange.MadeFiles.zip;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.EditorAct;
import org.huiying.knowledge.article.History;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.exchange.ImportLine.Done;
import org.huiying.knowledge.exchange.ImportLine.Outcome;
import org.huiying.knowledge.picture.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Taking over files of articles: dry run, run, again, and back out. */
@KnowledgeBaseTest
@RecordApplicationEvents
class ImportTest {

    private static final String EDITOR = "sunli";

    @Autowired WebApplicationContext context;
    @Autowired Imports imports;
    @Autowired ImportRun run;
    @Autowired ImportStore store;
    @Autowired Export export;
    @Autowired ArticleWorkflow workflow;
    @Autowired ArticleTerms terms;
    @Autowired History history;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @TempDir
    Path folder;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void changesNothingInTheDryRun() throws IOException {
        long before = articles();
        ImportReport report = dryRun("dry.zip", zip(files("dry/a.md", "# 甲\n![](a.png)", "dry/a.png", png(1))));

        assertThat(report.counts()).containsEntry(Outcome.NEW, 1).hasSize(1);
        assertThat(report.lines().getFirst().place()).isEqualTo("dry/a.md");
        assertThat(articles()).isEqualTo(before);
        assertThat(pictureIsThere(png(1))).isFalse();
    }

    @Test
    void takesOverNewAndChangedArticlesAndFindsThemTheSameAfterwards() throws IOException {
        Article old = workflow.create("run/old", text("旧文", "旧正文\n"), "li");
        workflow.submit(old.id(), 1, "li", "");
        workflow.publish(old.id(), 1, "li", "");
        byte[] file = zip(files("x.md", "---\nid: run/old\ntitle: 旧文\n---\n新正文 ![](p.png)", "run/new.md", "# 新文\n内容", "p.png", png(2),
                "坏.md", "---\ntitle: [\n---\n"));

        ImportReport plan = dryRun("run.zip", file);
        assertThat(plan.counts()).containsEntry(Outcome.NEW, 1).containsEntry(Outcome.CHANGED, 1).containsEntry(Outcome.REFUSED, 1);
        assertThat(plan.lines()).filteredOn(line -> line.outcome() == Outcome.CHANGED).singleElement()
                .satisfies(line -> assertThat(line.changes()).containsExactly("markdown"));

        assertThat(run.go(plan.id(), Ending.DRAFT, 100, EDITOR)).isTrue();
        Article changed = workflow.get(old.id());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.publishedVersion()).as("readers keep what is published").isEqualTo(1);
        assertThat(changed.text().markdown()).isEqualTo("新正文 ![](" + Picture.of(png(2)).orElseThrow().address() + ")\n");
        assertThat(pictureIsThere(png(2))).isTrue();
        assertThat(workflow.find("run/new").orElseThrow().state()).isEqualTo(ArticleState.DRAFT);
        assertThat(store.report(plan.id(), null, 10, 0).orElseThrow().done()).containsEntry(Done.CREATED, 1)
                .containsEntry(Done.SAVED, 1).containsEntry(Done.REFUSED, 1);
        assertThat(events.stream(EditorAct.class)).anySatisfy(act -> assertThat(act.subject()).isEqualTo("article-import:" + plan.id()));

        long articles = articles();
        ImportReport again = dryRun("run.zip", file);
        assertThat(again.counts()).containsEntry(Outcome.SAME, 2).containsEntry(Outcome.REFUSED, 1).hasSize(2);
        run.go(again.id(), Ending.DRAFT, 100, EDITOR);
        assertThat(articles()).isEqualTo(articles);
        assertThat(workflow.get(old.id()).version()).isEqualTo(2);
    }

    @Test
    void publishesWhenAskedTo() throws IOException {
        ImportReport plan = dryRun("publish.csv", MadeFiles.utf8("id,title\npublish/a,发布我\n"));
        run.go(plan.id(), Ending.PUBLISH, 100, EDITOR);
        assertThat(workflow.find("publish/a").orElseThrow().state()).isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void leavesAloneWhatSomebodyChangedSinceTheDryRun() throws IOException {
        Article old = workflow.create("race/a", text("甲", "一\n"), "li");
        ImportReport plan = dryRun("race.zip", zip(files("race/a.md", "# 甲\n二", "race/b.md", "# 乙\n")));
        workflow.save(old.id(), 1, text("甲", "别人写的\n"), "wang");

        run.go(plan.id(), Ending.DRAFT, 100, EDITOR);

        assertThat(workflow.get(old.id()).text().markdown()).isEqualTo("别人写的\n");
        assertThat(workflow.find("race/b")).isPresent();
        assertThat(store.report(plan.id(), null, 10, 0).orElseThrow().lines()).filteredOn(line -> line.done() == Done.REFUSED)
                .singleElement().satisfies(line -> {
                    assertThat(line.reason()).isNotNull();
                    assertThat(line.reason().zh()).contains("已被修改");
                    assertThat(line.reason().en()).contains("changed after the dry run");
                });
    }

    @Test
    void refusesTheSameIdTwiceInAFile() throws IOException {
        ImportReport plan = dryRun("twice.csv", MadeFiles.utf8("id,title\ntwice/a,甲\ntwice/a,乙\n"));
        assertThat(plan.lines()).extracting(ImportLine::outcome).containsExactly(Outcome.NEW, Outcome.REFUSED);
        assertThat(plan.lines().get(1).reason()).isEqualTo(new Reason("与“第 2 行”编号相同", "It has the same id as “第 2 行”"));
    }

    @Test
    void goesOnAfterAnInterruptionAndSharesTheWork() throws Exception {
        StringBuilder rows = new StringBuilder("id,title\n");
        for (int i = 0; i < 60; i++) {
            rows.append("share/").append(i).append(",第").append(i).append("篇\n");
        }
        ImportReport plan = dryRun("share.csv", MadeFiles.utf8(rows.toString()));
        run.go(plan.id(), Ending.DRAFT, 10, EDITOR);
        assertThat(store.report(plan.id(), null, 1, 0).orElseThrow().done()).containsEntry(Done.CREATED, 10);

        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> node = () -> run.go(plan.id(), Ending.PUBLISH, 100, EDITOR);
            for (var each : nodes.invokeAll(List.of(node, node, node))) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(store.report(plan.id(), null, 1, 0).orElseThrow().done()).containsEntry(Done.CREATED, 60).hasSize(1);
        assertThat(workflow.find("share/59").orElseThrow().state()).as("how it ends was settled by the first").isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void readsItsOwnExportAsTheSame() throws IOException {
        ImportReport plan = dryRun("round.zip", zip(files("round/图.md", "---\nid: round/picture\ntitle: \"a: #b, '引号' 与 \\\"它\\\"\"\n"
                + "kind: how-to\nvisibility: internal\nmodels: [KFR-35GW, '3']\nsynonyms: ['好，吗', 'x;y']\ntags: [是, yes, '1.0']\n---\n"
                + "![](p.png)\n\n---\n\n| a | b |\n|---|---|\n\n    code\n", "round/p.png", png(3))));
        run.go(plan.id(), Ending.DRAFT, 100, EDITOR);
        long inside = jdbc.sql("insert into category (parent_id, name) values (null, '往返') returning id").query(Long.class).single();
        long below = jdbc.sql("insert into category (parent_id, name) values (?, '图片') returning id").param(inside).query(Long.class).single();
        Article first = workflow.find("round/picture").orElseThrow();
        workflow.submit(first.id(), 1, "li", "请审");
        workflow.publish(first.id(), 1, "wang", "");
        Article kept = workflow.save(first.id(), 1, text("新的一版", "没有图了\n"), "li");
        terms.set(kept.id(), new Terms(below, EDITOR, List.of("vip"), null, LocalDate.parse("2027-06-30"), null, 0), EDITOR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(bytes);

        assertThat(text(bytes.toByteArray(), "articles/round/picture.md")).contains("models: []", "teams: [vip]").doesNotContain("&id", "*id");

        ImportReport back = dryRun("export.zip", bytes.toByteArray());
        assertThat(back.counts()).containsOnlyKeys(Outcome.SAME).containsEntry(Outcome.SAME, (int) articles());
        assertThat(back.lines()).allSatisfy(line -> assertThat(line.notes()).isEmpty());

        jdbc.sql("delete from article_picture where id = ?").param(Picture.of(png(3)).orElseThrow().id()).update();
        jdbc.sql("delete from article where slug = 'round/picture'").update();
        ImportReport elsewhere = dryRun("export.zip", bytes.toByteArray());
        assertThat(elsewhere.counts()).containsEntry(Outcome.NEW, 1);
        run.go(elsewhere.id(), Ending.DRAFT, 100, EDITOR);
        assertThat(pictureIsThere(png(3))).isTrue();
        Article again = workflow.find("round/picture").orElseThrow();
        assertThat(again.text()).isEqualTo(kept.text());
        assertThat(again.version()).isEqualTo(2);
        Version before = history.version(again.id(), 1);
        assertThat(before.text()).as("with the picture of then").isEqualTo(first.text());
        assertThat(before.savedBy()).isEqualTo(EDITOR);
        assertThat(before.note()).startsWith("↧ 20");
        assertThat(before.publishedAt()).as("a file publishes nothing").isNull();
        assertThat(terms.of(again.id()).category()).isEqualTo(below);
        assertThat(terms.of(again.id()).teams()).containsExactly("vip");
        assertThat(terms.of(again.id()).validUntil()).isEqualTo("2027-06-30");
    }

    @Test
    void leavesOutAHistoryThatIsNone() throws IOException {
        for (String broken : List.of("{", "{\"versions\":[{\"version\":1}]}", "[]", "{\"versions\":[{\"text\":{\"title\":\"\"}}]}")) {
            ImportReport plan = dryRun("broken.zip", zip(files("articles/broken/a.md", "---\nid: broken/a\ntitle: 甲\n---\n", "history/broken/a.json", broken)));
            assertThat(plan.lines()).singleElement().satisfies(line -> {
                assertThat(line.outcome()).isEqualTo(Outcome.NEW);
                assertThat(line.notes()).extracting(Reason::zh).containsExactly("以前的版本读不出来，未导入");
            });
        }
    }

    @Test
    void takesOverWhatHoldsForAnArticleAlthoughItsTextIsTheSame() throws IOException {
        Article old = workflow.create("terms/a", text("甲", ""), "li");
        ImportReport plan = dryRun("terms.csv", MadeFiles.utf8("id,标题,有效期至,复审日期,分类\nterms/a,甲,2027年1月31日,2026/12/1,没有\nterms/b,乙,明天,,\n"));
        assertThat(plan.lines().getFirst().changes()).containsExactly("validUntil", "reviewOn");
        assertThat(plan.lines().getFirst().notes()).extracting(Reason::zh).containsExactly("没有分类“没有”，分类未导入");
        assertThat(plan.lines().get(1).outcome()).isEqualTo(Outcome.REFUSED);

        run.go(plan.id(), Ending.PUBLISH, 100, EDITOR);
        assertThat(terms.of(old.id()).validUntil()).isEqualTo("2027-01-31");
        assertThat(terms.of(old.id()).owner()).isEqualTo("li");
        assertThat(workflow.get(old.id()).version()).isEqualTo(1);
        assertThat(workflow.get(old.id()).state()).as("its text was not imported").isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void isForEditorsOnly() throws Exception {
        MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
        var request = post("/api/editor/imports").param("name", "../表.csv").content("title\n甲\n").principal(as("ROLE_AGENT"));
        assertThatThrownBy(() -> http.perform(request)).hasCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> http.perform(get("/api/editor/export"))).hasCauseInstanceOf(AccessDeniedException.class);

        request.principal(as("ROLE_EDITOR"));
        http.perform(request).andExpect(status().isCreated()).andExpect(jsonPath("$.fileName").value("表.csv"))
                .andExpect(jsonPath("$.format").value("CSV")).andExpect(jsonPath("$.lines[0].outcome").value("NEW"));
        http.perform(post("/api/editor/imports").param("name", "a.exe").content("MZ").principal(as("ROLE_EDITOR")))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("import-unknown-format"))
                .andExpect(jsonPath("$.detailEn").isNotEmpty());
        http.perform(get("/api/editor/imports/999999")).andExpect(status().isNotFound());
        http.perform(get("/api/editor/export").principal(as("ROLE_EDITOR"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"));
    }

    private static TestingAuthenticationToken as(String role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(EDITOR, "", role);
        SecurityContextHolder.getContext().setAuthentication(token);
        return token;
    }

    private ImportReport dryRun(String name, byte[] content) throws IOException {
        return store.report(imports.dryRun(file(folder, name, content), name, EDITOR), null, 500, 0).orElseThrow();
    }

    private long articles() {
        return jdbc.sql("select count(*) from article").query(Long.class).single();
    }

    private static String text(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is not in the zip");
    }

    private boolean pictureIsThere(byte[] content) {
        return jdbc.sql("select exists (select from article_picture where id = ?)").param(Picture.of(content).orElseThrow().id())
                .query(Boolean.class).single();
    }

    private static ArticleText text(String title, String markdown) {
        return new ArticleText(title, "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(), markdown);
    }
}
