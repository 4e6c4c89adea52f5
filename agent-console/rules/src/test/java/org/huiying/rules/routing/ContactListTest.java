package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list does what a tree does, whatever comes and goes. */
class ContactListTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");
    private static final Queue QUEUE = new Queue(new QueueId(1), QueueSettings.plain(Duration.ofSeconds(20)));

    @ParameterizedTest(name = "up to {0} contacts")
    @ValueSource(ints = {3, 70, 1_000})
    void holdsTheSameContactsInTheSameOrderAsATree(int most) {
        Random random = new Random(most);
        ContactList list = new ContactList();
        TreeSet<Contact> tree = new TreeSet<>();
        for (int i = 1; i <= 40_000; i++) {
            boolean adds = random.nextInt(most) >= tree.size();
            Contact contact = adds ? contact(i, random) : any(tree, random);
            if (adds) {
                assertThat(list.add(contact)).isEqualTo(tree.add(contact));
                assertThat(list.add(contact)).as("added twice").isFalse();
            } else {
                assertThat(list.has(contact)).isTrue();
                assertThat(list.take(contact)).isEqualTo(tree.remove(contact));
                assertThat(list.take(contact)).as("taken twice").isFalse();
            }
            assertThat(list.size()).isEqualTo(tree.size());
            assertThat(list.first()).isSameAs(tree.isEmpty() ? null : tree.first());
            assertThat(list.last()).isSameAs(tree.isEmpty() ? null : tree.last());
            if (i % 100 == 0) {
                assertThat(new ArrayList<>(list)).isEqualTo(new ArrayList<>(tree));
            }
        }
    }

    /** Mostly the newest, sometimes one that comes back with an older time. */
    private static Contact contact(int number, Random random) {
        Instant at = MORNING.plusSeconds(random.nextInt(5) == 0 ? random.nextInt(number) : number);
        return new Contact(new Arrival(new ContactId(number), Channel.CHAT, at), Wants.NOTHING_SPECIAL, QUEUE);
    }

    private static Contact any(TreeSet<Contact> tree, Random random) {
        List<Contact> all = new ArrayList<>(tree);
        return random.nextBoolean() ? tree.first() : all.get(random.nextInt(all.size()));
    }
}
