package org.huiying.knowledge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.huiying.testing.TestStores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the knowledge base as a whole, on a database and an index of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KnowledgeBaseApplication.class, properties = {
    "spring.mvc.problemdetails.enabled=true",
    "huiying.knowledge.index-dir=${java.io.tmpdir}/huiying-test-index-${random.uuid}"})
@ContextConfiguration(initializers = TestStores.class)
public @interface KnowledgeBaseTest {
}
