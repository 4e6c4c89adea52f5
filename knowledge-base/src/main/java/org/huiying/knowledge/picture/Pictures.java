package org.huiying.knowledge.picture;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures in articles: in the database, where every node finds them and a backup has them. */
@Repository
public class Pictures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stored twice, it is one. */
    public void store(Picture picture, String by) {
        jdbc.sql("insert into article_picture (id, type, content, stored_by, stored_at) values (?, ?, ?, ?, ?) "
                + "on conflict (id) do nothing")
                .params(picture.id(), picture.type().name(), picture.content(), by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Picture> find(String id) {
        return jdbc.sql("select id, type, content from article_picture where id = ?").param(id)
                .query((row, n) -> new Picture(row.getString("id"), PictureType.valueOf(row.getString("type")),
                        row.getBytes("content")))
                .optional();
    }
}
