package org.huiying.aftercare.callback;

import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person had two records, and his callbacks and tickets go with him; or back, when it was not one person. */
@Component
class CustomerMerges {

    private final JdbcClient jdbc;

    CustomerMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes nothing when the merge is undone already: events may come in any order. */
    void merged(MergeId merge, CustomerId from, CustomerId into) {
        boolean stands = jdbc.sql("select undone_at from customer_merge where id = ? for share").param(merge.value())
                .query((row, n) -> row.getTimestamp(1) == null).single();
        if (stands) {
            take("CALLBACK", "callback", merge, from, into);
            take("TICKET", "ticket", merge, from, into);
        }
    }

    private void take(String kind, String table, MergeId merge, CustomerId from, CustomerId into) {
        jdbc.sql("""
                with taken as (update %s set customer_id = ? where customer_id = ? returning id)
                insert into customer_merge_taken (merge_id, kind, record_id) select ?, ?, id from taken""".formatted(table))
                .params(into.value(), from.value(), merge.value(), kind).update();
    }

    void undone(MergeId merge, CustomerId from, CustomerId into) {
        giveBack("CALLBACK", "callback", merge, from, into);
        giveBack("TICKET", "ticket", merge, from, into);
        jdbc.sql("delete from customer_merge_taken where merge_id = ?").param(merge.value()).update();
    }

    private void giveBack(String kind, String table, MergeId merge, CustomerId from, CustomerId into) {
        jdbc.sql("""
                update %s set customer_id = ? where customer_id = ?
                    and id in (select record_id from customer_merge_taken where merge_id = ? and kind = ?)""".formatted(table))
                .params(from.value(), into.value(), merge.value(), kind).update();
    }
}
