package org.huiying.desk.conversation;

import java.util.Optional;

import org.huiying.gateway.contact.PictureType;
import org.huiying.knowledge.picture.Metadata;

/** A picture as it is kept: upright, and without the place, the time and the device that its camera wrote into it. */
record KeptPicture(PictureType.Picture look, byte[] content) {

    /** Empty when it is no whole picture of a kind that we take. */
    static Optional<KeptPicture> of(byte[] content) {
        return PictureType.look(content).flatMap(given -> Metadata.removed(content))
                .flatMap(shown -> PictureType.look(shown).map(look -> new KeptPicture(look, shown)));
    }
}
