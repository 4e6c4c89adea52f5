package org.huiying.gateway.contact;

import java.util.List;

/** Texts that a provider has approved and that were entered by an administrator, beside those of the configuration. */
public interface ApprovedTexts {

    List<Template> of(ChannelKind channel);
}
