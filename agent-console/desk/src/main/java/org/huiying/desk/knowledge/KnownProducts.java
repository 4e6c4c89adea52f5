package org.huiying.desk.knowledge;

import java.util.HashMap;
import java.util.Map;

import org.huiying.knowledge.article.ProductNames;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the knowledge base which products there are, under all their names. */
@Component
class KnownProducts implements ProductNames {

    private final JdbcClient jdbc;

    KnownProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        RowCallbackHandler names = row -> {
            codes.put(row.getString("name"), row.getString("code"));
            codes.put(row.getString("name_en"), row.getString("code"));
        };
        jdbc.sql("select code, name, name_en from product").query(names);
        Map.copyOf(codes).values().forEach(code -> codes.put(code, code));
        return codes;
    }
}
