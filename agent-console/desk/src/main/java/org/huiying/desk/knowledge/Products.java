package org.huiying.desk.knowledge;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The products that articles and conversations are about, for staff to choose from. */
@RestController
class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/products")
    List<Product> all() {
        return jdbc.sql("select code, name, name_en from product order by sort, code").query(Product.class).list();
    }

    record Product(String code, String name, String nameEn) {
    }
}
