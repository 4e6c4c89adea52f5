package org.huiying.desk.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and changes customers' records. */
@Component
class CustomerStore {

    private static final String RECORD = """
            select id, name, grade, phone, email, province, city, district, address, note, do_not_call, language, merged_into,
                version, created_at from customer
            """;

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Record(long id, String name, String grade, @Nullable String phone, @Nullable String email,
                  @Nullable String province, @Nullable String city, @Nullable String district,
                  @Nullable String address, String note, boolean doNotCall, @Nullable String language, @Nullable Long mergedInto, int version,
                  Instant createdAt) {}

    record KnownBy(String kind, String value, boolean verified) {}

    /** The record; of a merged one, the record that it went into. */
    Optional<Record> find(CustomerId customer) {
        Optional<Record> found = jdbc.sql(RECORD + "where id = ?").param(customer.value()).query(Record.class).optional();
        return found.flatMap(record -> record.mergedInto() == null ? found : find(new CustomerId(record.mergedInto())));
    }

    List<KnownBy> identities(CustomerId customer) {
        return jdbc.sql("select kind, value, verified from customer_identity where customer_id = ? order by id")
                .param(customer.value()).query(KnownBy.class).list();
    }

    /** Those whose name holds the words, or whose number ends with the digits; the newest first. */
    List<Record> search(String words, int limit) {
        String pattern = words.strip().replaceAll("([%_\\\\])", "\\\\$1");
        String digits = words.replaceAll("\\D", "");
        return jdbc.sql(RECORD + """
                where merged_into is null and (name ilike ? or (? <> '' and phone like ?)
                    or exists (select from customer_identity i where i.customer_id = customer.id and i.value = ?))
                order by created_at desc limit ?""")
                .params("%" + pattern + "%", digits, "%" + digits, words.strip(), limit)
                .query(Record.class).list();
    }

    /** Others who may be the same person: the same number, or the same name in the same street. */
    List<Record> alike(Record record, int limit) {
        return jdbc.sql(RECORD + """
                where merged_into is null and id <> ? and ((phone is not null and phone = ?)
                    or (name = ? and address is not null and address = ?))
                order by created_at desc limit ?""")
                .param(record.id()).param(record.phone()).param(record.name()).param(record.address()).param(limit)
                .query(Record.class).list();
    }

    /** Whether it was changed: not when somebody else changed it since that version was read. */
    boolean update(long id, int version, CustomerApi.Change change) {
        return jdbc.sql("""
                update customer set name = ?, grade = ?, phone = ?, email = ?, province = ?, city = ?, district = ?,
                    address = ?, note = ?, do_not_call = ?, language = ?, version = version + 1 where id = ? and version = ?""")
                .param(change.name()).param(change.grade()).param(change.phone()).param(change.email())
                .param(change.province()).param(change.city()).param(change.district()).param(change.address())
                .param(change.note()).param(change.doNotCall()).param(change.language()).param(id).param(version).update() > 0;
    }
}
