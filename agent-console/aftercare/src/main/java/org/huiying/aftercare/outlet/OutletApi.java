package org.huiying.aftercare.outlet;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outlets with their technicians, for filters and for dispatching by hand. */
@RestController
class OutletApi {

    private final JdbcClient jdbc;

    OutletApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OutletCard(long id, String name, String nameEn, String phone, String address, List<TechnicianCard> technicians) {}

    /** @param tickets in hand now */
    record TechnicianCard(long id, long outletId, String name, String phone, String trades, int tickets, int maxTickets) {}

    @GetMapping("/api/outlets")
    List<OutletCard> outlets() {
        List<TechnicianCard> technicians = jdbc.sql("""
                select t.id, t.outlet_id, t.name, t.phone, t.max_tickets,
                    coalesce((select string_agg(coalesce(p.name, r.trade), '、' order by r.level desc, p.sort)
                        from technician_trade r left join product p on p.code = r.trade
                        where r.technician_id = t.id), '') as trades,
                    (select count(*) from ticket k where k.technician_id = t.id
                        and k.state not in ('FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED')) as tickets
                from technician t where t.enabled order by t.id""").query(TechnicianCard.class).list();
        return jdbc.sql("select id, name, name_en, phone, address from outlet where enabled order by id")
                .query((row, n) -> {
                    long id = row.getLong("id");
                    return new OutletCard(id, row.getString("name"), row.getString("name_en"), row.getString("phone"),
                            row.getString("address"),
                            technicians.stream().filter(one -> one.outletId() == id).toList());
                }).list();
    }
}
