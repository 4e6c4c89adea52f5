package org.huiying.aftercare.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A form as the named parameters of the statements that write it. */
final class FormColumns {

    private FormColumns() {}

    static Map<String, @Nullable Object> of(TicketForm form) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", form.kind().name());
        columns.put("serviceKind", form.serviceKind().name());
        columns.put("urgency", form.urgency().name());
        columns.put("contactName", form.contactName());
        columns.put("phone", form.phone());
        columns.put("phone2", form.phone2());
        columns.put("province", form.province());
        columns.put("city", form.city());
        columns.put("district", form.district());
        columns.put("address", form.address());
        columns.put("product", form.product());
        columns.put("model", form.model());
        columns.put("serialNumber", form.serialNumber());
        columns.put("boughtOn", form.boughtOn());
        columns.put("invoice", form.invoice());
        columns.put("fault", form.fault());
        columns.put("faultCode", form.faultCode());
        columns.put("wishFrom", timestamp(form.wishFrom()));
        columns.put("wishTo", timestamp(form.wishTo()));
        columns.put("charge", form.chargeCents());
        return columns;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
