package org.huiying.desk.intake;

import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;

/** Who owns what goes on for a customer after a conversation, a repair for example. Upper floors know. */
public interface MatterOwner {

    Optional<AgentId> of(CustomerId customer);
}
