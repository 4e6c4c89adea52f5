package org.huiying.desk.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huiying.desk.conversation.CustomerSays;
import org.huiying.desk.conversation.SystemSays;
import org.huiying.desk.customer.Customers;
import org.huiying.desk.customer.Identity;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.desk.queue.Queue;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is the same whichever way a customer comes: who he is, what he filled in, what he says first. */
@Component
class Arriving {

    private final Customers customers;
    private final CustomerSays says;
    private final SystemSays system;
    private final DeskEvents events;

    Arriving(Customers customers, CustomerSays says, SystemSays system, DeskEvents events) {
        this.customers = customers;
        this.says = says;
        this.system = system;
        this.events = events;
    }

    /** The customer at this address, with what the form tells about him. */
    CustomerId customer(Address from, PreChat form) {
        CustomerId customer = customers.recognise(Identity.of(from));
        customers.told(customer, form.name(), form.phone() == null ? null : form.phone().e164());
        if (form.language() != null) {
            customers.speaks(customer, form.language().equals(Language.CHINESE) ? null : form.language().code());
        }
        return customer;
    }

    void filledIn(ConversationId conversation, PreChat form, Queue queue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topic", queue.name());
        if (form.product() != null) {
            fields.put("product", form.product().value());
        }
        if (form.name() != null) {
            fields.put("name", form.name());
        }
        if (form.phone() != null) {
            fields.put("phone", form.phone().e164());
        }
        system.form(conversation, queue.name(), fields);
    }

    Receipt said(ConversationId conversation, CustomerId customer, ExternalId id, Content content) {
        return Intake.receipt(says.append(conversation, customers.nameOf(customer), id.asUuid(), content));
    }

    void wrote(CustomerId customer, ConversationId conversation, Instant at) {
        events.publish(new DeskEvent.CustomerWrote(customer, conversation, at));
    }

    static Choice.Code choice(String code) {
        return new Choice.Code(code);
    }

    static @Nullable String code(Choice.@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
