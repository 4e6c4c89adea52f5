package org.huiying.desk.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recognises customers. Every call belongs into a transaction. */
@Component
public class Customers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Customers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<CustomerId> known(Identity identity) {
        return jdbc.sql("select customer_id from customer_identity where kind = ? and value = ?")
                .params(identity.kind().name(), identity.value()).query(Long.class).optional().map(CustomerId::new);
    }

    /** The customer behind an identity; a new one when nobody is. Two at once get the same. */
    public CustomerId recognise(Identity identity) {
        return known(identity).orElseGet(() -> {
            Timestamp now = Timestamp.from(clock.instant());
            long customer = jdbc.sql("insert into customer (name, phone, created_at) values (?, ?, ?) returning id")
                    .param(nameless(identity))
                    .param(isNumber(identity) ? identity.value() : null)
                    .param(now).query(Long.class).single();
            boolean ours = jdbc.sql("""
                    insert into customer_identity (customer_id, kind, value, verified, created_at)
                    values (?, ?, ?, ?, ?) on conflict (kind, value) do nothing""")
                    .params(customer, identity.kind().name(), identity.value(),
                            identity.kind() != Identity.Kind.VISITOR, now).update() > 0;
            if (ours) {
                return new CustomerId(customer);
            }
            jdbc.sql("delete from customer where id = ?").param(customer).update();
            return known(identity).orElseThrow();
        });
    }

    /** A caller who hides his number has an identity and no number. */
    private static boolean isNumber(Identity identity) {
        return identity.kind() == Identity.Kind.PHONE && identity.value().startsWith("+");
    }

    /** What somebody who has not told his name is called. */
    private static String nameless(Identity identity) {
        String value = identity.value();
        String kind = switch (identity.kind()) {
            case PHONE -> "来电 ";
            case WECHAT, WECOM -> "微信 ";
            case VISITOR, SHOP_USER -> "访客 ";
        };
        return kind + value.substring(Math.max(0, value.length() - 4));
    }

    /** Keeps what a customer told of himself: a name in place of none, a number where there was none. */
    public void told(CustomerId customer, @Nullable String name, @Nullable String phone) {
        if (name != null && !name.isBlank()) {
            jdbc.sql("update customer set name = ?, version = version + 1 where id = ? and name <> ?")
                    .params(name, customer.value(), name).update();
        }
        if (phone != null) {
            jdbc.sql("update customer set phone = ?, version = version + 1 where id = ? and phone is distinct from ?")
                    .params(phone, customer.value(), phone).update();
        }
    }

    /** @param language in which he wants to be served; null for Chinese */
    public void speaks(CustomerId customer, @Nullable String language) {
        jdbc.sql("update customer set language = ?, version = version + 1 where id = ? and language is distinct from ?")
                .param(language).param(customer.value()).param(language).update();
    }

    /** Whether the shop of this identity has named the customer before, and as somebody else. */
    public boolean isKnownToShopAsOther(CustomerId customer, Identity shopUser) {
        String site = shopUser.value().substring(0, shopUser.value().indexOf('/') + 1);
        return jdbc.sql("""
                select exists (select from customer_identity where customer_id = ? and kind = 'SHOP_USER'
                    and starts_with(value, ?) and value <> ?)""")
                .params(customer.value(), site, shopUser.value()).query(Boolean.class).single();
    }

    /** Whether a shop has named him. */
    public boolean isKnownToAShop(CustomerId customer) {
        return jdbc.sql("select exists (select from customer_identity where customer_id = ? and kind = 'SHOP_USER')")
                .param(customer.value()).query(Boolean.class).single();
    }

    /** Makes an identity his that is nobody's yet. */
    public void add(CustomerId customer, Identity identity) {
        jdbc.sql("insert into customer_identity (customer_id, kind, value, verified, created_at) values (?, ?, ?, true, ?)")
                .params(customer.value(), identity.kind().name(), identity.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The numbers from which he has called or written, in E.164. */
    public List<String> numbers(CustomerId customer) {
        return jdbc.sql("""
                select value from customer_identity where customer_id = ? and kind = 'PHONE' and starts_with(value, '+')
                order by id""").param(customer.value()).query(String.class).list();
    }

    /** The number that he has told us. */
    public Optional<String> given(CustomerId customer) {
        return jdbc.sql("select phone from customer where id = ? and phone is not null").param(customer.value())
                .query(String.class).optional();
    }

    public String nameOf(CustomerId customer) {
        return jdbc.sql("select name from customer where id = ?").param(customer.value()).query(String.class).single();
    }
}
