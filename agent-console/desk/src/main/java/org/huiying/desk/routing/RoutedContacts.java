package org.huiying.desk.routing;

import java.util.List;

/**
 * What the router's decisions do to contacts: their rows, their conversations, what customers and agents see. Called
 * once a round, in the transaction in which the decisions are stored. A step of a contact that is closed meanwhile (its
 * customer left, say) changes nothing: the router hears of the end by the event that is on its way.
 */
public interface RoutedContacts {

    /** @param steps in the order in which they happened */
    void carryOut(List<ContactStep> steps);
}
