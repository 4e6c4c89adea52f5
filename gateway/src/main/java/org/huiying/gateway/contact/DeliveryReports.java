package org.huiying.gateway.contact;

/** Where channels tell what became, later, of what they were given to send. */
public interface DeliveryReports {

    /**
     * May come twice, late and out of order: what arrived or failed stays so, whatever is reported after it. A report
     * about something unknown changes nothing.
     *
     * @param outbound the id that the {@link Outbound} carried
     */
    void report(ExternalId outbound, Delivery delivery);

    /** Whether a message of the provider's is known to be one of ours, sent under another id than this. */
    boolean isAnother(ExternalId provider, ExternalId outbound);
}
