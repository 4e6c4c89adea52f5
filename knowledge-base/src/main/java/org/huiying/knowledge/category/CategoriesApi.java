package org.huiying.knowledge.category;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of matters, for editors. */
@RestController
@RequestMapping("/api/editor/categories")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class CategoriesApi {

    private final Categories categories;

    CategoriesApi(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    List<Category> all() {
        return categories.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody CategoryForm form, HttpServletRequest request, Principal me) {
        return new Added(categories.add(form.checked(), me.getName(), leads(request)));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @RequestBody CategoryForm form, HttpServletRequest request, Principal me) {
        categories.change(id, form.checked(), me.getName(), leads(request));
    }

    private static boolean leads(HttpServletRequest request) {
        return request.isUserInRole("SUPERVISOR") || request.isUserInRole("ADMIN");
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Principal me) {
        categories.remove(id, me.getName());
    }

    record Added(long id) {
    }
}
