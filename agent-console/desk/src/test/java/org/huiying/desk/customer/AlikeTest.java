package org.huiying.desk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.desk.customer.CustomerStore.Alike;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.rules.customer.CustomerId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** One person, many addresses: who is suggested for merging. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class AlikeTest {

    private static final String NUMBER = "+8613800138000";

    @Autowired private CustomerStore store;
    @Autowired private Customers customers;
    @Autowired private Merging merging;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private CustomerId caller = new CustomerId(1);
    private CustomerId follower = new CustomerId(2);

    @BeforeEach
    void oneCallsAndOneFollowsTheAccount() {
        DeskApp.fill(jdbc);
        caller = customers.recognise(Identity.of(new Address(ChannelKind.PHONE, NUMBER)));
        follower = customers.recognise(Identity.of(new Address(ChannelKind.WECHAT, "oDF3iY9FMaswOPWjCIp")));
    }

    private List<Alike> alike(CustomerId customer) {
        return store.alike(store.find(customer).orElseThrow(), 5);
    }

    @Test
    void whoGivesTheNumberFromWhichAnotherCalledIsSuggestedToBoth() {
        assertThat(alike(follower)).isEmpty();
        customers.told(follower, "王女士", NUMBER);
        assertThat(alike(follower)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(caller.value());
            assertThat(one.why()).isEqualTo("VERIFIED_NUMBER");
            assertThat(one.reachedBy()).containsExactly("PHONE");
        });
        assertThat(alike(caller)).singleElement().satisfies(one -> assertThat(one.id()).isEqualTo(follower.value()));
    }

    @Test
    void twoWhoOnlyGiveTheSameNumberAreLessSure() {
        CustomerId visitor = customers.recognise(new Identity(Identity.Kind.VISITOR, "v-1"));
        customers.told(follower, null, "+8613900139000");
        customers.told(visitor, null, "+8613900139000");
        assertThat(alike(visitor)).singleElement().satisfies(one -> assertThat(one.why()).isEqualTo("SAME_NUMBER"));
    }

    @Test
    void whoWasMergedIsSuggestedNoMore() {
        customers.told(follower, null, NUMBER);
        transaction.executeWithoutResult(status -> merging.merge(follower, caller, null));
        assertThat(alike(caller)).isEmpty();
        assertThat(store.identities(caller)).extracting(CustomerStore.KnownBy::kind).containsExactly("PHONE", "WECHAT");
    }
}
