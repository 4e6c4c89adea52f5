package org.huiying.desk.intake;

import java.sql.Timestamp;
import java.util.Optional;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code inbound_receipt}: what was taken in, and what was answered. */
@Component
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything of one address is taken in one after the other: holds that turn until the transaction ends. */
    void takeTurn(Address address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(address.channel() + " " + address.value()).query((row, n) -> 0).list();
    }

    Optional<Receipt> given(Inbound.Once inbound) {
        return jdbc.sql("select seq, at from inbound_receipt where channel = ? and address = ? and external_id = ?")
                .params(inbound.from().channel().name(), inbound.from().value(), inbound.id().value())
                .query((row, n) -> (Receipt) new Receipt.Accepted(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void give(Inbound.Once inbound, Receipt.Accepted receipt) {
        jdbc.sql("insert into inbound_receipt (channel, address, external_id, seq, at) values (?, ?, ?, ?, ?)")
                .params(inbound.from().channel().name(), inbound.from().value(), inbound.id().value(), receipt.seq(),
                        Timestamp.from(receipt.at())).update();
    }
}
