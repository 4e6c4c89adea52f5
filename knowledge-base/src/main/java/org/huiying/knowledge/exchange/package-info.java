/**
 * Articles in and out as files. {@link org.huiying.knowledge.exchange.Imports} takes over a folder of Markdown as a zip, a
 * CSV or Excel table or a Word document; {@link org.huiying.knowledge.exchange.Export} writes all articles as such a zip,
 * which an import reads back as "the same".
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
 * <p>Owns the tables article_import, article_import_line and article_import_picture.
 */
@NullMarked
package org.huiying.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
