package org.huiying.desk.intake;

import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.springframework.stereotype.Component;

/** Hands each thing that a customer does to the feature that knows what follows from it. */
@Component
class CustomerSteps {

    private final Starting starting;
    private final InsteadOfWaiting insteadOfWaiting;
    private final AboutHimself aboutHimself;
    private final FollowingALink followingALink;
    private final OptingOut optingOut;

    CustomerSteps(Starting starting, InsteadOfWaiting insteadOfWaiting, AboutHimself aboutHimself,
                  FollowingALink followingALink, OptingOut optingOut) {
        this.starting = starting;
        this.insteadOfWaiting = insteadOfWaiting;
        this.aboutHimself = aboutHimself;
        this.followingALink = followingALink;
        this.optingOut = optingOut;
    }

    Receipt take(Inbound.Once inbound) {
        return switch (inbound) {
            case Inbound.Started started -> starting.started(started);
            case Inbound.Said said -> optingOut.concerns(said) ? optingOut.take(said)
                    : starting.saidOutsideConversation(said);
            case Inbound.CallbackAsked asked -> insteadOfWaiting.callbackAsked(asked);
            case Inbound.MessageLeft left -> insteadOfWaiting.messageLeft(left);
            case Inbound.Left left -> insteadOfWaiting.left(left);
            case Inbound.Rated rated -> aboutHimself.rated(rated);
            case Inbound.Invited invited -> followingALink.take(invited);
            case Inbound.Identified identified -> aboutHimself.identified(identified);
        };
    }
}
