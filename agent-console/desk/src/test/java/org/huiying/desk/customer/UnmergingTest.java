package org.huiying.desk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who were not one person are taken apart again. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class UnmergingTest {

    private static final StaffMember LINA = new StaffMember(1, "lina", "李娜", Set.of(Role.AGENT));
    private static final StaffMember WANG = new StaffMember(2, "wang", "王强", Set.of(Role.AGENT));
    private static final StaffMember ZHOU = new StaffMember(3, "zhou", "周敏", Set.of(Role.SUPERVISOR));

    @Autowired private CustomerStore store;
    @Autowired private Customers customers;
    @Autowired private Merging merging;
    @Autowired private Unmerging unmerging;
    @Autowired private Merges merges;
    @Autowired private OpenConversations conversations;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private CustomerId caller = new CustomerId(1);
    private CustomerId follower = new CustomerId(2);

    @BeforeEach
    void linaMergedTwo() {
        DeskApp.fill(jdbc);
        caller = customers.recognise(new Identity(Identity.Kind.PHONE, "+8613800138000"));
        follower = customers.recognise(new Identity(Identity.Kind.WECHAT, "oDF3iY9FMaswOPWjCIp"));
        jdbc.sql("update customer set city = '广州市', note = '家里有老人' where id = ?").param(follower.value()).update();
        jdbc.sql("update customer set note = '说话很快' where id = ?").param(caller.value()).update();
        talk(caller, "ENDED");
        talk(follower, "OPEN");
        transaction.executeWithoutResult(status -> merging.merge(follower, caller, new AgentId(1)));
    }

    private long talk(CustomerId customer, String status) {
        return jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                values (?, ?, 'WECHAT', ?, 1, now(), now()) returning id""")
                .params(customer.value(), status, "a" + customer + status).query(Long.class).single();
    }

    private MergeId merge() {
        return new MergeId(merges.into(caller).getFirst().id());
    }

    private CustomerStore.Record record(CustomerId customer) {
        return store.find(customer).orElseThrow();
    }

    private CustomerId owner(long conversation) {
        return new CustomerId(jdbc.sql("select customer_id from conversation where id = ?").param(conversation)
                .query(Long.class).single());
    }

    @Test
    void eachGetsBackWhatWasHisAndWhatCameSinceStays() {
        assertThat(record(caller).city()).isEqualTo("广州市");
        long since = talk(caller, "OPEN");
        jdbc.sql("update customer set note = note || e'\\n要发票', district = '天河区' where id = ?").param(caller.value()).update();
        unmerging.undo(LINA, caller, merge());
        assertThat(record(follower)).satisfies(his -> {
            assertThat(his.id()).isEqualTo(follower.value());
            assertThat(his.city()).isEqualTo("广州市");
            assertThat(his.note()).isEqualTo("家里有老人");
        });
        assertThat(record(caller)).satisfies(his -> {
            assertThat(his.city()).isNull();
            assertThat(his.district()).isEqualTo("天河区");
            assertThat(his.note()).isEqualTo("说话很快\n要发票");
        });
        assertThat(store.identities(caller)).extracting(CustomerStore.KnownBy::kind).containsExactly("PHONE");
        assertThat(store.identities(follower)).extracting(CustomerStore.KnownBy::kind).containsExactly("WECHAT");
        assertThat(owner(1)).isEqualTo(caller);
        assertThat(owner(2)).isEqualTo(follower);
        assertThat(owner(since)).isEqualTo(caller);
        assertThat(merges.into(caller)).isEmpty();
        assertThat(jdbc.sql("select agent_id from audit_log where action = 'customer.unmerge' and subject = ? and detail ->> 'from' = ? order by id desc limit 1")
                .params("customer:" + caller, follower.toString()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whoMergedAndSupervisorsMayOthersMayNot() {
        assertThatThrownBy(() -> unmerging.undo(WANG, caller, merge())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("forbidden"));
        assertThatThrownBy(() -> unmerging.undo(ZHOU, follower, merge())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("not-found"));
        unmerging.undo(ZHOU, caller, merge());
        assertThat(record(follower).id()).isEqualTo(follower.value());
    }

    @Test
    void ofTwoWhoAskAtOnceOneDoesIt() {
        MergeId merge = merge();
        var answers = Stream.of(LINA, ZHOU).map(member -> CompletableFuture.supplyAsync(() -> {
            try {
                unmerging.undo(member, caller, merge);
                return "done";
            } catch (Refused refused) {
                return refused.code();
            }
        })).toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).containsExactlyInAnyOrder("done", "already-undone");
    }

    @Test
    void whatWentOnIntoAThirdIsTakenApartFromTheEnd() {
        MergeId first = merge();
        CustomerId third = customers.recognise(new Identity(Identity.Kind.VISITOR, "v-1"));
        transaction.executeWithoutResult(status -> merging.merge(caller, third, new AgentId(1)));
        assertThatThrownBy(() -> unmerging.undo(LINA, caller, first)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("merged-on"));
        unmerging.undo(LINA, third, new MergeId(merges.into(third).getFirst().id()));
        assertThat(store.identities(caller)).hasSize(2);
        unmerging.undo(LINA, caller, first);
        assertThat(store.identities(follower)).hasSize(1);
    }

    @Test
    void twoWhoAreMergedAtOnceFromBothSidesBecomeOne() {
        unmerging.undo(LINA, caller, merge());
        boolean done = Stream.of(true, false).map(there -> CompletableFuture.supplyAsync(() -> Objects.requireNonNull(
                transaction.execute(status -> there ? merging.merge(follower, caller, null) : merging.merge(caller, follower, null)))))
                .toList().stream().map(CompletableFuture::join).filter(yes -> yes).count() == 1;
        assertThat(done).isTrue();
        assertThat(record(caller).id()).isEqualTo(record(follower).id());
    }

    @Test
    void aTalkThatBeginsWhileHisRecordIsMergedBelongsToTheOneHeBecame() {
        unmerging.undo(LINA, caller, merge());
        CompletableFuture<ConversationId> talk = transaction.execute(status -> {
            merging.merge(follower, caller, null);
            return CompletableFuture.supplyAsync(() -> Objects.requireNonNull(transaction.execute(
                    other -> conversations.create(follower, "SMS", "x", new QueueId(1), null, null))));
        });
        assertThat(owner(Objects.requireNonNull(talk).join().value())).isEqualTo(caller);
    }
}
