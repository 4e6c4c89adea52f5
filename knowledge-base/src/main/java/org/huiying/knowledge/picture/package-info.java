/**
 * Pictures in articles. Start at {@link org.huiying.knowledge.picture.Pictures}. A picture's id is the hash of its bytes,
 * so the same picture is kept once, an address never shows something else, and Markdown that was exported names the same
 * pictures when it comes back. What a picture is, is read from its bytes; SVG is not one, because it can carry script.
 * What a camera wrote into it beside the picture, the place above all, is taken out before anything else looks at it
 * ({@link org.huiying.knowledge.picture.Metadata}); pictures that customers and agents send go through the same.
 *
 * <p>Whoever has an address can see the picture, as customers read articles without a session; nobody can guess one.
 * Owns the table article_picture.
 */
@NullMarked
package org.huiying.knowledge.picture;

import org.jspecify.annotations.NullMarked;
