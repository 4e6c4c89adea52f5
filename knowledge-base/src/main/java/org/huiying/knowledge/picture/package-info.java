/**
 * Pictures in articles. Start at {@link org.huiying.knowledge.picture.Pictures}. A picture's id is the hash of its bytes,
 * so the same picture is kept once, an address never shows something else, and Markdown that was exported names the same
 * pictures when it comes back. What a picture is, is read from its bytes; SVG is not one, because it can carry script.
 *
 * <p>Whoever has an address can see the picture, as customers read articles without a session; nobody can guess one.
 * Owns the table article_picture.
 */
@NullMarked
package org.huiying.knowledge.picture;

import org.jspecify.annotations.NullMarked;
