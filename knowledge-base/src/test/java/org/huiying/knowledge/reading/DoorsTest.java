package org.huiying.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who may see and do what with articles over HTTP. */
@KnowledgeBaseTest
class DoorsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    ArticleTerms terms;

    @Autowired
    SettableClock clock;

    @Autowired
    KnowledgeSearch search;

    private MockMvc http;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsCustomersPublicArticlesOnly() throws Exception {
        long open = published("微波炉不加热", Visibility.PUBLIC);
        long secret = published("微波炉赔偿底线", Visibility.INTERNAL);
        search.rebuild();

        http.perform(get("/visit/articles/search").param("q", "微波炉")).andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].title").value("微波炉不加热"))
                .andExpect(jsonPath("$.hits[?(@.id == " + secret + ")]").isEmpty());
        http.perform(get("/visit/articles/" + open)).andExpect(status().isOk())
                .andExpect(jsonPath("$.steps[0]").value("断电。")).andExpect(jsonPath("$.synonyms").doesNotExist());
        http.perform(get("/visit/articles/" + secret)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("article-unknown"));
        http.perform(get("/api/articles/" + secret).principal(() -> "lina")).andExpect(status().isOk());
    }

    @Test
    void answersAnyQuestionWithoutAnError() throws Exception {
        for (String question : List.of("", "\"", "a:b OR (", "\u0000", "x".repeat(100_000))) {
            http.perform(get("/visit/articles/search").param("q", question)).andExpect(status().isOk());
        }
        http.perform(get("/visit/articles/0")).andExpect(status().isNotFound());
    }

    @Test
    void slowsDownAnAddressThatAsksTooOften() {
        VisitorLimit limit = new VisitorLimit(new VisitorSettings(3));
        for (int i = 0; i < 3; i++) {
            limit.check("192.0.2.1");
        }
        assertThatThrownBy(() -> limit.check("192.0.2.1")).isInstanceOfSatisfying(ArticleRefused.class, refused -> {
            assertThat(refused.getStatusCode().value()).isEqualTo(429);
            assertThat(refused.getHeaders().getFirst("Retry-After")).isNotNull();
        });
        limit.check("192.0.2.2");
    }

    @Test
    void letsEditorsWriteAndAgentsNot() throws Exception {
        signIn("agent", "ROLE_AGENT");
        assertThatThrownBy(() -> http.perform(as("agent", post("/api/editor/articles"), "{\"title\":\"某\"}")))
                .hasCauseInstanceOf(AccessDeniedException.class);

        signIn("sunli", "ROLE_EDITOR");
        http.perform(as("sunli", post("/api/editor/articles"), "{\"title\":\"烤箱不热\",\"kind\":\"how-to\"}"))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.owner").value("sunli")).andExpect(jsonPath("$.text.kind").value("HOW_TO"));
        http.perform(as("sunli", post("/api/editor/articles"), "{\"title\":\" \"}"))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("article-invalid"));
    }

    @Test
    void tellsAStaleEditorBothTexts() throws Exception {
        signIn("sunli", "ROLE_EDITOR");
        Article draft = workflow.create("test/doors-stale", text("甲", Visibility.PUBLIC), "li");
        workflow.save(draft.id(), 1, text("乙", Visibility.PUBLIC), "wang");
        http.perform(as("sunli", put("/api/editor/articles/" + draft.id()), "{\"version\":1,\"title\":\"丙\"}"))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.theirs.title").value("乙"))
                .andExpect(jsonPath("$.yours.title").value("丙")).andExpect(jsonPath("$.detailEn").isNotEmpty());
    }

    @Test
    void putsWordsWithoutAnAnswerOnTheWorklistOnce() throws Exception {
        signIn("sunli", "ROLE_EDITOR");
        http.perform(as("sunli", post("/api/articles/misses"), "{\"q\":\"烘干机 绞衣服\"}")).andExpect(status().isNoContent());
        http.perform(as("sunli", post("/api/articles/misses"), "{\"q\":\"烘乾機，絞衣服\"}")).andExpect(status().isNoContent());
        String open = http.perform(get("/api/editor/misses")).andExpect(jsonPath("$[0].times").value(2))
                .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(open).contains("烘干机 绞衣服");
    }

    @Test
    void takesNoPictureThatIsSomethingElseWhateverItIsCalled() throws Exception {
        signIn("sunli", "ROLE_EDITOR");
        for (String content : List.of("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a/*<svg onload=alert(1)>*/=1;", "\u0089PNG\r\n\u001a\n<html><script>alert(1)</script>")) {
            MockMultipartFile file = new MockMultipartFile("file", "photo.png", "image/png", content.getBytes(StandardCharsets.ISO_8859_1));
            http.perform(multipart("/api/editor/pictures").file(file).principal(() -> "sunli"))
                    .andExpect(status().isUnsupportedMediaType()).andExpect(jsonPath("$.code").value("not-a-picture"));
        }
    }

    @Test
    void tellsAnEditorOfHerOwnArticlesAndOfOthersReviews() throws Exception {
        LocalDate soon = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(3);
        Article hers = workflow.create("test/doors-day", text("投影仪开不了机", Visibility.PUBLIC), "sunli");
        terms.set(hers.id(), new Terms(null, "sunli", List.of(), null, soon, null, 0), "sunli");
        workflow.submit(hers.id(), 1, "sunli", "");

        signIn("sunli", "ROLE_EDITOR");
        http.perform(get("/api/editor/day").principal(() -> "sunli"))
                .andExpect(jsonPath("$.reminders[?(@.id == " + hers.id() + ")]").isNotEmpty())
                .andExpect(jsonPath("$.reviews[?(@.id == " + hers.id() + ")]").isEmpty());
        http.perform(get("/api/editor/day").principal(() -> "wang"))
                .andExpect(jsonPath("$.reminders[?(@.id == " + hers.id() + ")]").isEmpty())
                .andExpect(jsonPath("$.reviews[?(@.id == " + hers.id() + ")]").isNotEmpty());
        signIn("agent", "ROLE_AGENT");
        assertThatThrownBy(() -> http.perform(get("/api/editor/day").principal(() -> "agent"))).hasCauseInstanceOf(AccessDeniedException.class);
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request, String body) {
        return request.principal(new TestingAuthenticationToken(login, "")).contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static void signIn(String login, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", role));
    }

    private long published(String title, Visibility visibility) {
        Article draft = workflow.create("test/doors-" + visibility.ordinal(), text(title, visibility), "li");
        workflow.submit(draft.id(), 1, "li", "");
        return workflow.publish(draft.id(), 1, "wang", "").id().value();
    }

    private static ArticleText text(String title, Visibility visibility) {
        return new ArticleText(title, "", Kind.FAULT, visibility, List.of(), List.of(), "", List.of(), List.of(),
                "## 排查步骤\n1. 断电。\n");
    }
}
