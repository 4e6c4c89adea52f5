package org.huiying.gateway.wechat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** With both services of the stand-in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WeChatSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "huiying.wechat.app-id=wxb11529c136998cb6", "huiying.wechat.secret=appSecret0123456789", "huiying.wechat.token=pamtest",
    "huiying.wechat.aes-key=" + WeChatSite.AES_KEY, "huiying.wechat.menu.repair=报修",
    "huiying.wecom.corp-id=ww5823bf96d3bd56c7", "huiying.wecom.secret=serviceSecret0123456789", "huiying.wecom.token=QDG6eK",
    "huiying.wecom.aes-key=" + WeChatSite.AES_KEY, "huiying.wecom.account=" + WeChatSite.SERVICE_ACCOUNT})
public @interface WithWeChat {}
