package org.huiying.knowledge.article;

import java.util.Map;

/** What the products that articles can be about are called. The house implements it. */
public interface ProductNames {

    /** The code of each product by its names in every language and by its code itself. */
    Map<String, String> codesByName();
}
