package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products, in the order in which visitors see them. What was said under a deleted one keeps its words. */
@RestController
@RequestMapping("/api/settings/products")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class ProductSettingsApi {

    private static final String SELECT = "select code, name, name_en, sort, version from product ";

    private final JdbcClient jdbc;
    private final Changes changes;

    ProductSettingsApi(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @GetMapping
    Items<Product> list() {
        return new Items<>(jdbc.sql(SELECT + "order by sort, code").query(Product.class).list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Product create(@RequestBody Product form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            jdbc.sql("insert into product (code, name, name_en, sort) values (?, ?, ?, ?)")
                    .params(form.code(), form.name(), form.nameEn(), form.sort()).update();
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("code");
        }
        changes.made(me, What.PRODUCT, form.code(), "create", Map.of());
        return find(form.code());
    }

    @PutMapping("/{code}")
    @Transactional
    Product edit(@PathVariable String code, @RequestBody Product form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        int version = form.version() == null ? -1 : form.version();
        if (jdbc.sql("""
                update product set name = ?, name_en = ?, sort = ?, version = version + 1
                where code = ? and version = ?""")
                .params(List.of(form.name(), form.nameEn(), form.sort(), code, version)).update() == 0) {
            throw Changes.stale(What.PRODUCT, find(code), form);
        }
        changes.made(me, What.PRODUCT, code, "edit", Map.of());
        return find(code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable String code, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        Product before = find(code);
        if (jdbc.sql("delete from product where code = ? and version = ?").params(code, version).update() == 0) {
            throw Changes.stale(What.PRODUCT, before, Map.of("version", version));
        }
        changes.made(me, What.PRODUCT, code, "delete", Map.of());
    }

    private Product find(String code) {
        return jdbc.sql(SELECT + "where code = ?").param(code).query(Product.class).optional()
                .orElseThrow(() -> Changes.gone(What.PRODUCT));
    }
}
