/**
 * Articles in and out as files. {@link org.huiying.knowledge.exchange.Imports} takes over a folder of Markdown as a zip, a
 * CSV or Excel table or a Word document; {@link org.huiying.knowledge.exchange.Export} writes all articles as such a zip,
 * with what they said before, which an import reads back as "the same". Where an article is not there yet it comes with its
 * earlier versions; none of them counts as published, so that restoring one needs a review.
 *
 * <p>An import has two parts. The dry run reads the file and keeps, for each article in it, what would happen: new,
 * changed, the same, or refused with a reason. The run then takes one article a transaction, so that it can be
 * interrupted, repeated and shared between nodes; an article that somebody changed since the dry run is refused and left
 * alone. What an article is called in its source (front matter or column {@code id}, else its path, else product and
 * title) becomes its slug, which makes a second import of the same file find everything the same.
 *
 * <p>A file is a stranger's: {@link org.huiying.knowledge.exchange.BoundedZip} counts what comes out of a zip and never
 * writes it anywhere; macros, document types and encrypted files are refused; text is decoded strictly. A field that a
 * file does not have is left as it is in the article.
 *
 * <p>Owns the tables article_import, article_import_line, article_import_picture and article_import_history.
 */
@NullMarked
package org.huiying.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
