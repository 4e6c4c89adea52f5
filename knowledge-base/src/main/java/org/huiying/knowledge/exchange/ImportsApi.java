package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.huiying.knowledge.article.ArticleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of articles over HTTP: dry run, report, run. */
@RestController
@RequestMapping("/api/editor/imports")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class ImportsApi {

    private static final int LONGEST_NAME = 200;
    private static final int LATEST = 20;
    private static final int MOST_LINES = 500;

    /** How many articles one request takes over; the page asks again until all are done. */
    private static final int AT_ONCE = 50;

    private final Imports imports;
    private final ImportRun run;
    private final ImportStore store;

    ImportsApi(Imports imports, ImportRun run, ImportStore store) {
        this.imports = imports;
        this.run = run;
        this.store = store;
    }

    @GetMapping
    List<ImportReport> latest() {
        return store.latest(LATEST);
    }

    /** The body is the file itself. Nothing but the report is kept. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportReport dryRun(@RequestParam String name, HttpServletRequest request, Principal me) throws IOException {
        String plain = MarkdownFile.fileName(name.replace('\\', '/')).replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw ArticleRefused.invalid("name: " + plain.length() + " characters (expected: 1-" + LONGEST_NAME + ")");
        }
        Path file = Files.createTempFile("huiying-import", ".tmp");
        try {
            receive(request.getInputStream(), file);
            return read(imports.dryRun(file, plain, me.getName()), null, MOST_LINES, 0);
        } finally {
            Files.delete(file);
        }
    }

    @GetMapping("/{id}")
    ImportReport read(@PathVariable long id, @RequestParam(required = false) ImportLine.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "500") int limit, @RequestParam(defaultValue = "0") int offset) {
        return store.report(id, outcome, Math.clamp(limit, 1, MOST_LINES), Math.max(0, offset)).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/{id}/run")
    ImportReport run(@PathVariable long id, @RequestBody RunForm form, Principal me) {
        if (!run.go(id, form.ending(), AT_ONCE, me.getName())) {
            throw unknown(id);
        }
        return read(id, null, MOST_LINES, 0);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        if (!store.delete(id)) {
            throw unknown(id);
        }
    }

    private static void receive(InputStream from, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream to = Files.newOutputStream(file)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                size += n;
                if (size > ArticleFile.LARGEST) {
                    throw new ArticleRefused(HttpStatus.CONTENT_TOO_LARGE, "import-too-large", "文件超过 50 MB。",
                            "The file has more than 50 MB.", Map.of("most", ArticleFile.LARGEST));
                }
                to.write(buffer, 0, n);
            }
        }
    }

    private static ArticleRefused unknown(long id) {
        return new ArticleRefused(HttpStatus.NOT_FOUND, "import-unknown", "没有这次导入，或者它已执行。",
                "There is no such import, or it was run already.", Map.of("import", id));
    }

    record RunForm(@Nullable Ending ending) {

        @Override
        public Ending ending() {
            return ending == null ? Ending.DRAFT : ending;
        }
    }
}
