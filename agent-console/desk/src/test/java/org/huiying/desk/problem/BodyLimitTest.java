package org.huiying.desk.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nobody fills the server's memory with one request. */
class BodyLimitTest {

    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Reader())
            .setControllerAdvice(new BodyLimit(), new Problems()).build();

    record Words(String text) {}

    @RestController
    static class Reader {

        @PostMapping("/text")
        int text(@RequestBody String text) {
            return text.length();
        }

        @PostMapping("/json")
        int json(@RequestBody Words words) {
            return words.text().length();
        }

        @PostMapping("/bytes")
        int bytes(@RequestBody byte[] bytes) {
            return bytes.length;
        }
    }

    @ParameterizedTest
    @CsvSource({"/text,text/xml", "/json,application/json", "/bytes,image/png"})
    void bodyBeyondTheLimitIsRefused(String path, String type) throws Exception {
        String most = "{\"text\":\"" + "长".repeat(BodyLimit.MOST / 3) + "\"}";
        pages.perform(post(path).contentType(MediaType.parseMediaType(type + ";charset=UTF-8")).content(most))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("too-large"));
    }

    @Test
    void theLongestArticleIsRead() throws Exception {
        int longest = 200_000;
        pages.perform(post("/json").contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"" + "长".repeat(longest) + "\"}"))
                .andExpect(status().isOk()).andExpect(content().string(Integer.toString(longest)));
    }
}
