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

    /**
     * Somebody who may be the same person.
     *
     * @param why {@code VERIFIED_NUMBER}: one has called or written from the number that the other gives;
     *            {@code SAME_NUMBER}: both give it; {@code SAME_ADDRESS}: the same name in the same street
     * @param reachedBy the kinds of identities by which he is known
     */
    record Alike(long id, String name, @Nullable String phone, Instant createdAt, String why, List<String> reachedBy) {}

    /** Others who may be the same person, the surest first. */
    List<Alike> alike(Record record, int limit) {
        return jdbc.sql("""
                with numbers as (
                    select value from customer_identity where customer_id = :id and kind = 'PHONE'
                    union select phone from customer where id = :id and phone is not null),
                found as (
                    select c.id, c.name, c.phone, c.created_at, case
                        when exists (select from customer_identity i join numbers n on n.value = i.value
                                where i.customer_id = c.id and i.kind = 'PHONE')
                            or exists (select from customer_identity i
                                where i.customer_id = :id and i.kind = 'PHONE' and i.value = c.phone) then 'VERIFIED_NUMBER'
                        when c.phone = :phone then 'SAME_NUMBER'
                        when c.name = :name and c.address = :address then 'SAME_ADDRESS' end as why
                    from customer c where c.merged_into is null and c.id <> :id and (
                        c.phone in (select value from numbers)
                        or c.id in (select i.customer_id from customer_identity i join numbers n on n.value = i.value where i.kind = 'PHONE')
                        or c.name = :name and c.address = :address))
                select id, name, phone, created_at, why, array(select distinct kind from customer_identity i
                    where i.customer_id = found.id order by kind) as reached_by
                from found order by array_position(array['VERIFIED_NUMBER', 'SAME_NUMBER', 'SAME_ADDRESS'], why), created_at desc
                limit :limit""")
                .param("id", record.id()).param("phone", record.phone()).param("name", record.name())
                .param("address", record.address()).param("limit", limit)
                .query((row, n) -> new Alike(row.getLong("id"), row.getString("name"), row.getString("phone"),
                        row.getTimestamp("created_at").toInstant(), row.getString("why"),
                        List.of((String[]) row.getArray("reached_by").getArray())))
                .list();
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
