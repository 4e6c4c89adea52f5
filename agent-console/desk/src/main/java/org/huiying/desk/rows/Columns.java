package org.huiying.desk.rows;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Rows as one array a column, the parameters of {@code unnest(?::bigint[], ?::text[], …)}. */
public final class Columns<T> {

    private final List<T> rows;

    public Columns(Collection<? extends T> rows) {
        this.rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public @Nullable Long[] longs(Function<T, @Nullable Long> value) {
        return column(new Long[rows.size()], value);
    }

    public @Nullable Integer[] ints(Function<T, @Nullable Integer> value) {
        return column(new Integer[rows.size()], value);
    }

    public @Nullable String[] texts(Function<T, @Nullable String> value) {
        return column(new String[rows.size()], value);
    }

    public @Nullable Boolean[] flags(Function<T, @Nullable Boolean> value) {
        return column(new Boolean[rows.size()], value);
    }

    public @Nullable Timestamp[] times(Function<T, @Nullable Instant> value) {
        return column(new Timestamp[rows.size()], row -> {
            Instant time = value.apply(row);
            return time == null ? null : Timestamp.from(time);
        });
    }

    private <V> @Nullable V[] column(@Nullable V[] column, Function<T, @Nullable V> value) {
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
