package org.huiying.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void placesAreNumberedFromOneWithoutAGap() {
        assertThat(Template.isNumbered("您好{{1}}，{{2}}将于{{1}}上门。")).isTrue();
        assertThat(Template.isNumbered("您好。")).isTrue();
        assertThat(Template.isNumbered("您好{{2}}。")).isFalse();
        assertThat(Template.isNumbered("您好{{0}}、{{1}}。")).isFalse();
        assertThat(Template.isNumbered("您好{{name}}。")).isFalse();
        assertThat(Template.isNumbered("您好{{1}，再见}}。")).isFalse();
    }
}
