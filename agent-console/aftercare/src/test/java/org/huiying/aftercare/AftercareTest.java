package org.huiying.aftercare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.huiying.testing.TestStores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test with the desk and aftercare running, and a clock that stands at 10:00 on Monday 2026-11-23 in China. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AftercareApplication.class)
@ContextConfiguration(initializers = TestStores.class)
public @interface AftercareTest {}
