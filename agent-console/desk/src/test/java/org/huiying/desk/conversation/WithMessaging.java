package org.huiying.desk.conversation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.huiying.desk.DeskApp;
import org.huiying.testing.TestStores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The desk with text messages and WhatsApp through a stand-in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {DeskApp.class, MessagingSite.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiying.twilio.account-sid=" + MessagingSite.ACCOUNT, "huiying.twilio.auth-token=" + MessagingSite.TOKEN,
            "huiying.twilio.public-url=" + MessagingSite.PUBLIC_URL, "huiying.twilio.sms-from=" + MessagingSite.OURS,
            "huiying.whatsapp.from=" + MessagingSite.OURS, "huiying.whatsapp.templates[0].sid=" + MessagingSite.TEMPLATE,
            "huiying.whatsapp.templates[0].name=进展", "huiying.whatsapp.templates[0].body=您好{{1}}，您的维修单有新进展。"})
@ContextConfiguration(initializers = TestStores.class)
@interface WithMessaging {}
